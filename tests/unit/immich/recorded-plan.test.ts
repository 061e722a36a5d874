import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { speakEnglish } from '~/tests/unit/options/speak-english';
import { createImmichClient } from '~/utils/immich';
import type { Scope } from '~/utils/messages/scope';
import { planScope } from '~/utils/plan/plan-files';

/** Real answers of real servers; outside the project, so the variable says where. */
const facts = process.env.IMMICH_FACTS_DIR;

interface Recording {
  album: string;
  userId: string;
  exchanges: { name: string; request: { method: string; path: string }; response: { status: number; body: unknown } }[];
}

/** A `fetch` that gives the recorded answers of a library nobody has written to yet. */
function recordedFetch({ exchanges }: Recording): typeof fetch {
  const named = (name: string) => exchanges.find((exchange) => exchange.name === name)?.response;
  return async (input, init) => {
    const request = new Request(input as Request, init);
    const path = request.url.replace('http://recorded.test', '');
    const search = path === '/api/search/metadata' ? await request.json() : null;
    const answer =
      search !== null
        ? named(search.withStacked === false ? 'search album, withStacked false' : 'search album, with exif')
        : exchanges.find((exchange) => exchange.request.method === request.method && exchange.request.path === path)
            ?.response;
    return answer ? Response.json(answer.body, { status: answer.status }) : Response.json({}, { status: 404 });
  };
}

async function planRecorded(version: string, kind: 'album' | 'duplicates' = 'album') {
  const path = join(facts ?? '', 'recordings', `v${version}.json`);
  const recording: Recording = JSON.parse(readFileSync(path, 'utf8'));
  vi.spyOn(globalThis, 'fetch').mockImplementation(recordedFetch(recording));
  const client = createImmichClient({ origin: 'http://recorded.test', key: null });
  const scope: Scope = kind === 'album' ? { kind, albumId: recording.album } : { kind };
  return planScope(client, { tool: 'stack', scope }, recording.userId, {}, () => {}, new AbortController().signal);
}

afterEach(() => vi.restoreAllMocks());

if (facts && existsSync(facts)) {
  describe.each(['2.0.0', '2.7.5', '3.1.0'])('the recorded album "Kyoto" of Immich %s', (version) => {
    it('plans 11 new stacks, one extended, one that is stacked, and one near miss', async () => {
      const { groups, summary } = await planRecorded(version);
      const lines = groups.map(({ name, state, action, members, reasons }) => ({
        name,
        state,
        action,
        files: members.map(({ fileName }) => fileName),
        reasons: reasons.map(({ code }) => code),
      }));
      const pair = (name: string) => ({
        name,
        state: 'ready',
        action: 'create',
        files: [`${name}.JPG`, `${name}.${name.startsWith('DSCF') ? 'RAF' : 'NEF'}`],
        reasons: [],
      });
      const expected = [
        ...['DSC_4101', 'DSC_4102', 'DSC_4103', 'DSC_4104', 'DSC_4105', 'DSC_4106', 'DSC_4600'].map(pair),
        pair('DSCF0001'),
        pair('DSCF0001'),
        { ...pair('DSC_4200'), state: 'review', reasons: ['clocks-differ'] },
        { ...pair('DSC_4400'), state: 'stacked', action: 'extend' },
        {
          ...pair('DSC_4500'),
          action: 'extend',
          files: ['DSC_4500.JPG', 'DSC_4500.HEIC', 'DSC_4500.NEF'],
        },
        { ...pair('IMG_0420'), files: ['IMG_0420.JPG', 'IMG_0420.HEIC', 'IMG_0420.DNG'] },
        {
          ...pair('PXL_20250402_091500123'),
          files: ['PXL_20250402_091500123.RAW-01.COVER.jpg', 'PXL_20250402_091500123.RAW-02.ORIGINAL.dng'],
        },
      ];
      const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
      expect(lines.sort(byName)).toEqual(expected.sort(byName));
      expect(summary).toMatchObject({
        title: 'Kyoto',
        files: 32,
        othersFiles: 0,
        missingFiles: 0,
        counts: { ready: 12, review: 1, stacked: 1 },
      });
    });

    it('plans eight new stacks of its duplicates, and nothing that wants a look', async () => {
      speakEnglish();
      const { groups, summary, duplicates } = await planRecorded(version, 'duplicates');
      expect(groups.map(({ name }) => name).sort()).toEqual(
        ['5101', '5102', '5103', '5104', '5105', '5200', '5401', '5402'].map((number) => `DUP_${number}`),
      );
      expect(new Set(groups.map(({ state, action }) => `${state} ${action}`))).toEqual(new Set(['ready create']));
      const triple = groups.find(({ name }) => name === 'DUP_5200');
      expect(triple?.members.map(({ fileName }) => fileName)).toEqual([
        'DUP_5200.JPG',
        'DUP_5200.HEIC',
        'DUP_5200.DNG',
      ]);
      const four = groups.find(({ name }) => name === 'DUP_5401');
      const [flag] = Object.values(four?.before.flags ?? {});
      // Both its pairs are marked as duplicates of each other.
      expect(new Map(duplicates).get(flag ?? '')).toHaveLength(4);
      expect(summary).toMatchObject({
        title: 'Duplicates',
        files: 19,
        othersFiles: 0,
        missingFiles: 0,
        counts: { ready: 8, review: 0, stacked: 0 },
        rawDuplicates: 7,
      });
    });

    it('keeps the two DSCF0001 of two days apart', async () => {
      const { groups } = await planRecorded(version);
      const ids = groups.filter(({ name }) => name === 'DSCF0001').map(({ members }) => members.map(({ id }) => id));
      expect(ids).toHaveLength(2);
      expect(new Set(ids.flat()).size).toBe(4);
    });
  });
} else {
  it('plans recorded albums only where IMMICH_FACTS_DIR names them; the hand-written library stands in', () => {
    expect(facts ?? '').toBe('');
  });
}
