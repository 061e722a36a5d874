import { createFakeImmich, createLibrary } from '~/tests/fake-immich';

export const everyVersion = ['2.0.0', '2.7.5', '3.0.0', '3.1.0', '3.2.0'] as const;

const day = Date.UTC(2025, 5, 1);

/** Files with tags, a person, a place, folders; somebody else's; albums that the user owns, edits and may only look at. */
export function markedWorld(version: string) {
  let now = Date.UTC(2026, 10, 28);
  const lib = createLibrary({ seed: 'marked' });
  const me = lib.user({ email: 'me@example.org' });
  const other = lib.user({ email: 'other@example.org' });
  const walks = lib.tag(me, 'Trips/Walks');
  const ana = lib.person(me, 'Ana');
  const folder = (name: string) => ({ originalPath: `/photos/${name}` });
  const [one, raw] = lib.pair(me, 'ONE', { takenAt: day, exif: { city: 'Köln', make: 'SONY' } });
  lib.asset(me, 'CAFÉ_2.JPG', { takenAt: day, people: [ana], isFavorite: true, ...folder('2025/CAFÉ_2.JPG') });
  lib.asset(me, 'CAFEX2.JPG', { takenAt: day + 1000, tags: [walks], ...folder('2025/June/CAFEX2.JPG') });
  lib.asset(me, 'OLD.JPG', { takenAt: day, visibility: 'archive', ...folder('2025/OLD.JPG') });
  lib.asset(me, 'BARE.JPG', { takenAt: day, exif: null, ...folder('old/2025/BARE.JPG') });
  const foreign = lib.asset(other, 'FOREIGN.JPG', { takenAt: day, ...folder('2025/FOREIGN.JPG') });
  const theirTag = lib.tag(other, 'Theirs');
  const own = lib.album(me, 'Own', [one], { sharedWith: [{ user: other }] });
  const edited = lib.album(other, 'Edited', [foreign], { sharedWith: [{ user: me, role: 'editor' }] });
  const looked = lib.album(other, 'Looked', [foreign, raw], { sharedWith: [{ user: me, role: 'viewer' }] });
  const fake = createFakeImmich({ version, library: lib.library, now: () => now });
  const tokens = { me: fake.signIn(me), other: fake.signIn(other) };

  const askWith = async (headers: Record<string, string>, method: string, path: string, body?: unknown) => {
    const response = await fake.fetch(`http://fake/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null, date: response.headers.get('date') };
  };
  const as = (who: keyof typeof tokens) => ({ authorization: `Bearer ${tokens[who]}` });
  const ask = (method: string, path: string, body?: unknown) => askWith(as('me'), method, path, body);
  const searched = async (body: object): Promise<string[]> => {
    const { assets } = (await ask('POST', '/search/metadata', body)).body;
    return assets.items.map((asset: { originalFileName: string }) => asset.originalFileName).sort();
  };
  return {
    fake,
    ask,
    askWith,
    askAsOther: (method: string, path: string, body?: unknown) => askWith(as('other'), method, path, body),
    /** File names that a flat search finds. */
    searched,
    /** Lets the server's clock and its jobs go on. */
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    ids: (...fileNames: string[]) => fileNames.map((name) => fake.asset(name).id),
    albums: { own, edited, looked },
    walks,
    theirTag,
    ana,
    me,
  };
}

export const unknown = 'b0000000-0000-4000-8000-000000000000';
