import { createFakeImmich, createLibrary, type FakeImmich } from '~/tests/fake-immich';

/** The recorded versions, and the first that searches otherwise: what differs between them is what the tests are about. */
export const versions = ['2.0.0', '2.7.5', '3.1.0', '3.2.0'] as const;

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape, which the tests look into
export type Answer = { status: number; body: any };

export interface World {
  fake: FakeImmich;
  /** Asks as the owner's session. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Asks with other headers. */
  askWith(headers: Record<string, string>, method: string, path: string, body?: unknown): Promise<Answer>;
  /** The id of a file. */
  id(fileName: string): string;
  ids(...fileNames: string[]): string[];
  album: string;
}

const day = Date.UTC(2025, 3, 2);
const at = (hours: number) => day + hours * 3_600_000;

/**
 * A small library in the shape of the recordings: pairs, a triple of which two are stacked, an archived pair, a file
 * without exif, duplicate groups, and the files of somebody else, some of them in the album, which is shared.
 */
export function smallLibrary() {
  const lib = createLibrary({ seed: 'small' });
  const me = lib.user({ email: 'me@example.org', password: 'secret', name: 'Me' });
  const other = lib.user({ email: 'other@example.org', name: 'Other' });
  const pairs = [1, 2, 3].flatMap((n) => lib.pair(me, `DSC_000${n}`, { takenAt: at(n) }));
  const triple = ['JPG', 'HEIC', 'DNG'].map((extension) => lib.asset(me, `IMG_1.${extension}`, { takenAt: at(8) }));
  const archived = lib.pair(me, 'ARCH_1', { takenAt: at(9), visibility: 'archive' });
  const hidden = lib.asset(me, 'MOTION.MOV', { takenAt: at(9), type: 'VIDEO', visibility: 'hidden', durationMs: 2500 });
  const bare = lib.asset(me, 'BARE.JPG', { takenAt: at(10), exif: null });
  const foreign = lib.pair(other, 'OTHER_1', { takenAt: at(11) });
  const trashed = lib.asset(me, 'GONE.JPG', { takenAt: at(12), trashed: true });
  lib.stack(triple.slice(0, 2));
  lib.album(me, 'Walk', [...pairs, ...triple, ...archived, hidden, bare, ...foreign, trashed], {
    sharedWith: [{ user: other }],
  });
  lib.album(me, 'Own', pairs);
  lib.album(other, 'Theirs', foreign, { sharedWith: [{ user: me, role: 'viewer' }] });
  lib.album(other, 'Secret', foreign);
  lib.duplicates(lib.pair(me, 'DUP_1', { takenAt: at(20) }));
  lib.duplicates([...lib.pair(me, 'DUP_2', { takenAt: at(21) }), lib.asset(me, 'DUP_2.DNG', { takenAt: at(21) })]);
  lib.duplicates([...lib.pair(me, 'DUP_3', { takenAt: at(22) }), ...lib.pair(me, 'DUP_4', { takenAt: at(22) })]);
  return lib.library;
}

export function world(version: string): World {
  const fake = createFakeImmich({ version, library: smallLibrary() });
  const token = fake.signIn(fake.user('me@example.org'));
  const askWith: World['askWith'] = async (headers, method, path, body) => {
    const response = await fake.fetch(`http://immich.test${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  };
  const id = (fileName: string) => fake.asset(fileName).id;
  const [walk] = [...fake.state.albums.values()].filter((album) => album.albumName === 'Walk');
  return {
    fake,
    askWith,
    ask: (method, path, body) => askWith({ authorization: `Bearer ${token}` }, method, path, body),
    id,
    ids: (...fileNames) => fileNames.map(id),
    album: walk?.id ?? '',
  };
}

/** The file names of assets in an answer. */
export const names = (assets: { originalFileName: string }[]) => assets.map((asset) => asset.originalFileName).sort();
