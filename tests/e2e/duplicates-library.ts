import { createLibrary, type RunningFakeImmich } from '~/tests/fake-immich';

export const pairs = ['DUP_5101', 'DUP_5102', 'DUP_5103'];
export const bothPairs = ['DUP_5401', 'DUP_5402'];
export const filesOf = (names: string[]) => names.flatMap((name) => [`${name}.JPG`, `${name}.NEF`]);

/** Three pairs, each a duplicate group, and two pairs in one group. The first pair is in an album too. */
export function duplicatesLibrary() {
  const builder = createLibrary({ seed: 'duplicates' });
  const me = builder.user({ name: 'Ansel' });
  const at = (minute: number) => ({ takenAt: Date.UTC(2025, 3, 3, 9, minute) });
  const single = pairs.map((name, index) => builder.pair(me, name, at(index)));
  for (const pair of single) builder.duplicates(pair);
  const two = bothPairs.map((name, index) => builder.pair(me, name, at(10 + index)));
  builder.duplicates(two.flat());
  const album = builder.album(me, 'Kyoto', two[0] ?? []);
  return { builder, library: builder.library, me, album };
}

/** The files that Immich trashed. */
export const trashed = (server: RunningFakeImmich) =>
  filesOf([...pairs, ...bothPairs]).filter((name) => server.asset(name).isTrashed);
