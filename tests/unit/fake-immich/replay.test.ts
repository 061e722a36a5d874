import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Recording } from '~/tests/fake-immich';
import { comparable, replay } from '~/tests/unit/fake-immich/replay';

const folder = process.env.IMMICH_FACTS_DIR;
const versions = ['2.0.0', '2.7.5', '3.1.0'];

if (folder) {
  describe.each(versions)('the fake answers as the recorded Immich %s', async (version) => {
    const file = join(folder, 'recordings', `v${version}.json`);
    const results = await replay(JSON.parse(readFileSync(file, 'utf8')) as Recording);

    it('in all 76 exchanges', () => {
      expect(results).toHaveLength(76);
    });

    it.each(results.map((result, i) => ({ ...result, title: `${i} ${result.name}` })))('$title', (result) => {
      expect(result.actual).toEqual(result.expected);
    });
  });
}

const reason = folder ? '' : ' (recordings are replayed where IMMICH_FACTS_DIR names their folder; here it is not set)';

describe(`the comparison with a recording${reason}`, () => {
  const asset = { id: 'a', fileCreatedAt: '2025', originalFileName: 'A.JPG', updatedAt: '1' };
  const other = { ...asset, id: 'b', originalFileName: 'A.NEF' };
  const read = (value: unknown) => comparable(value, false, false);
  const written = (value: unknown) => comparable(value, true, false);

  it('sees a field that is missing, added or different, however deep', () => {
    const body = { assets: { items: [asset] } };
    const { originalFileName: _, ...missing } = asset;
    for (const changed of [missing, { ...asset, width: 1 }, { ...asset, fileCreatedAt: '2026' }]) {
      expect(written({ assets: { items: [changed] } })).not.toEqual(written(body));
    }
  });

  it('leaves out the correlation id, and the clock only after the first write', () => {
    expect(read({ message: 'no', correlationId: 'x' })).toEqual({ message: 'no' });
    expect(read(asset)).toEqual(asset);
    expect(written(asset)).not.toHaveProperty('updatedAt');
  });

  it('forgives the order of files of equal time, unless the version fixes it', () => {
    expect(read([asset, other])).toEqual(read([other, asset]));
    expect(comparable([asset, other], false, true)).not.toEqual(comparable([other, asset], false, true));
    const later = { ...other, fileCreatedAt: '2026' };
    expect(read([asset, later])).not.toEqual(read([later, asset]));
  });

  it('forgives the order behind a primary, and not the primary', () => {
    const third = { ...asset, id: 'c' };
    const stack = (...assets: unknown[]) => ({ primaryAssetId: 'a', assets });
    expect(read(stack(asset, other, third))).toEqual(read(stack(asset, third, other)));
    expect(read(stack(asset, other, third))).not.toEqual(read(stack(other, asset, third)));
  });

  it('compares the columns of a timeline asset by asset', () => {
    const columns = (ids: string[], ratio: number[]) => ({ id: ids, ratio, fileCreatedAt: ['1', '1'] });
    expect(read(columns(['a', 'b'], [1, 2]))).toEqual(read(columns(['b', 'a'], [2, 1])));
    expect(read(columns(['a', 'b'], [1, 2]))).not.toEqual(read(columns(['a', 'b'], [2, 1])));
  });
});
