import { beforeEach, describe, expect, it } from 'vitest';
import { factRows } from '~/components/overlay/review/look-facts';
import { speakEnglish } from '~/tests/unit/options/speak-english';
import type { AssetFacts } from '~/utils/messages/asset-facts';

beforeEach(speakEnglish);

const noon = Date.UTC(2025, 3, 2, 12);
const jpg: AssetFacts = {
  id: 'jpg',
  wallTime: noon,
  time: noon,
  camera: 'NIKON Z 6',
  lens: 'NIKKOR Z 50mm f/1.8 S',
  exposureTime: '1/250',
  fNumber: 8,
  iso: 100,
  focalLength: 50,
  width: 6000,
  height: 4000,
  bytes: 8_400_000,
  folder: '/photos/2025',
  albums: ['Kyoto', 'Nara'],
};
const textsOf = (files: (AssetFacts | null)[]) => Object.fromEntries(factRows(files).map((row) => [row.label, row]));

describe('the facts of files side by side', () => {
  it('are those that any file has, in words', () => {
    const rows = textsOf([jpg, null]);
    expect(Object.entries(rows).map(([label, { texts }]) => [label.replace('overlay_fact_', ''), texts[0]])).toEqual([
      ['wall_time', expect.stringContaining('12:00:00')],
      ['time', expect.stringContaining('Apr 2, 2025')],
      ['camera', 'NIKON Z 6'],
      ['lens', 'NIKKOR Z 50mm f/1.8 S'],
      ['exposure', '1/250 s · f/8 · ISO 100 · 50 mm'],
      ['pixels', '6000 × 4000'],
      ['bytes', '8.4 MB'],
      ['folder', '/photos/2025'],
      ['albums', 'Kyoto and Nara'],
    ]);
    expect(Object.values(rows).every(({ texts }) => texts[1] === null)).toBe(true);
  });

  it('are none where nothing is known', () => {
    const nothing = { camera: null, lens: null, exposureTime: null, fNumber: null, iso: null, focalLength: null };
    const bare = { ...jpg, ...nothing, width: null, height: null, bytes: null, folder: null, albums: [] };
    expect(factRows([bare, bare]).map(({ label }) => label)).toEqual(['overlay_fact_wall_time', 'overlay_fact_time']);
    expect(factRows([null, null])).toEqual([]);
  });

  it('are marked where they differ, to the millisecond', () => {
    const differing = (other: Partial<AssetFacts>) =>
      factRows([jpg, { ...jpg, ...other }])
        .filter(({ differs }) => differs)
        .map(({ label }) => label);
    expect(differing({})).toEqual([]);
    expect(differing({ wallTime: noon + 3 * 3_600_000 })).toEqual(['overlay_fact_wall_time']);
    expect(differing({ time: noon + 40 })).toEqual(['overlay_fact_time']);
    expect(differing({ iso: 200, lens: 'another' })).toEqual(['overlay_fact_lens', 'overlay_fact_exposure']);
  });

  it('are not marked where one of them is not known', () => {
    expect(factRows([jpg, { ...jpg, lens: null, albums: null }]).some(({ differs }) => differs)).toBe(false);
  });
});
