import { describe, expect, it } from 'vitest';
import { createLibrary } from '~/tests/fake-immich';
import type { Scope } from '~/utils/messages/scope';
import { anewForEachTest, at, look, serverOf, worker, worldOf } from '../jobs/world';

anewForEachTest();

/** Everything that can be told apart by search: stacks, the archive, the trash, hidden files, other people, no EXIF. */
function library() {
  const lib = createLibrary({ seed: 'shapes' });
  const me = lib.user();
  const other = lib.user();
  lib.partner(other, me);
  const pairs = Array.from({ length: 700 }, (_, index) =>
    lib.pair(me, `DSC_${index}`, at(Math.floor(index / 3))),
  ).flat();
  const stacked = lib.pair(me, 'STACKED', at(1));
  lib.stack(stacked);
  const half = lib.pair(me, 'HALF', at(2));
  lib.stack([half[0], lib.asset(me, 'HALF.HEIC', at(2))]);
  const archived = lib.pair(me, 'ARCHIVED', { ...at(3), visibility: 'archive' });
  const trashed = lib.pair(me, 'TRASHED', { ...at(4), trashed: true });
  const bare = [lib.asset(me, 'BARE.JPG', { ...at(5), exif: null }), lib.asset(me, 'BARE.NEF', at(5))];
  const theirs = lib.pair(other, 'THEIRS', at(6));
  const hidden = lib.asset(me, 'MOTION.MP4', { ...at(7), visibility: 'hidden', type: 'VIDEO' });
  const files = [...pairs, ...stacked, ...half, ...archived, ...trashed, ...bare, ...theirs, hidden];
  const album = lib.album(me, 'Album', files, { sharedWith: [{ user: other }] });
  return { lib, me, album };
}

async function plannedOn(version: string, scopeOf: (albumId: string) => Scope) {
  const { lib, me, album } = library();
  const { fake, secret } = serverOf(lib, me, version);
  const { world } = worldOf(worker, secret);
  const { groups, summary } = await look(worker, world, me, { tool: 'stack', scope: scopeOf(album.id) });
  const shapes = fake.calls
    .filter(({ path }) => path === '/api/search/metadata')
    .map(({ body }) => 'filter' in (body as object));
  return { groups, summary, shapes: new Set(shapes) };
}

describe('the same plan comes of a flat and of a structured search', () => {
  it.each<[string, (albumId: string) => Scope]>([
    ['an album', (albumId) => ({ kind: 'album', albumId })],
    ['all albums', () => ({ kind: 'all-albums' })],
    ['the library', () => ({ kind: 'library' })],
  ])('of %s', async (_, scopeOf) => {
    const flat = await plannedOn('3.1.0', scopeOf);
    const structured = await plannedOn('3.2.0', scopeOf);
    expect(flat.shapes).toEqual(new Set([false]));
    expect(structured.shapes).toEqual(new Set([true]));
    expect(structured.groups).toEqual(flat.groups);
    expect(structured.summary).toEqual(flat.summary);
    expect(flat.summary.counts).toMatchObject({ ready: 703, stacked: 1 });
  });
});
