import type { RunningFakeImmich } from '~/tests/fake-immich';
import { createLibrary } from '~/tests/fake-immich';
import type { PairLibrary } from './fixtures';

/** The name of the file whose stack has its picture outside the album. */
export const vanishing = 'DSC_8800.NEF';

/**
 * An album over two months: 10 stacked pairs, a file that is alone, and the RAW of a stack whose JPG is not in it. So of
 * 22 files it hides 11, and one of these can be reached no more.
 */
export function libraryOfStacks(): PairLibrary {
  const builder = createLibrary({ seed: 'stacks' });
  const me = builder.user({ name: 'Ansel' });
  const at = (day: number, minute: number) => ({ takenAt: Date.UTC(2025, 3, 2 + day, 9, minute) });
  const pairs = Array.from({ length: 10 }, (_, index) => {
    const pair = builder.pair(me, `DSC_${4101 + index}`, at(index < 5 ? 0 : 40, index));
    builder.stack(pair);
    return pair;
  }).flat();
  const lone = builder.asset(me, 'DSC_5000.JPG', at(0, 50));
  const [outside, inside] = builder.pair(me, vanishing.slice(0, -4), at(0, 55));
  builder.stack([outside, inside]);
  return { builder, library: builder.library, me, album: builder.album(me, 'Kyoto', [...pairs, lone, inside]) };
}

/** What was asked of timelines since the given call, each once, in words: `buckets` and `bucket` with their parameters. */
export function timelineCalls({ calls }: RunningFakeImmich, albumId: string, from = 0): string[] {
  const asked = calls
    .slice(from)
    .filter(({ path }) => path.startsWith('/api/timeline/'))
    .map(({ path, query }) => path.slice('/api/timeline/'.length) + query.replace(albumId, 'ID'));
  return [...new Set(asked)].sort();
}

const months = ['2025-04-01', '2025-05-01'];

/** The calls of the album's page, as it makes them and as they arrive with stacks as one picture. */
export const albumCalls = (isCollapsed: boolean) => {
  const end = isCollapsed ? '&withStacked=true' : '';
  return [
    ...months.map((month) => `bucket?albumId=ID&order=desc&timeBucket=${month}${end}`),
    `buckets?albumId=ID&order=desc${end}`,
  ];
};

/** The calls of the page that adds photos: all that there is, and month by month what the album has. */
export const pickerCalls = [
  ...months.map((month) => `bucket?albumId=ID&timeBucket=${month}`),
  ...months.map((month) => `bucket?visibility=timeline&withPartners=true&timeBucket=${month}`),
  'buckets?visibility=timeline&withPartners=true',
];

/** The calls of the photos page, which asks for stacks by itself. */
export const photosCalls = [
  ...months.map((month) => `bucket?visibility=timeline&withPartners=true&withStacked=true&timeBucket=${month}`),
  'buckets?visibility=timeline&withPartners=true&withStacked=true',
];
