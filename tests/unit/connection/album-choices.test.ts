import { describe, expect, it, vi } from 'vitest';
import { createLibrary } from '~/tests/fake-immich';
import type { ToOverlay } from '~/utils/messages/port';
import { background, portOf } from '../jobs/background';
import { anewForEachTest, serverOf } from '../jobs/world';

anewForEachTest();

/** Asks over an overlay's port, as a page does whose user is the one named. */
async function ask(userOf: (ids: { me: string; other: string }) => string | null, permissions?: string[]) {
  const lib = createLibrary();
  const me = lib.user();
  const other = lib.user();
  const pair = lib.pair(me, 'DSC_1');
  lib.album(me, '<b>Kyoto</b>', pair);
  lib.album(other, 'Theirs', lib.pair(other, 'DSC_2'), { sharedWith: [{ user: me }] });
  const { secret } = serverOf(lib, me, '3.1.0', permissions);
  const { b, serve } = await background({ key: secret });
  const { port, told, say } = portOf(b);
  serve.serveOverlay(port);
  say({ type: 'albums', userId: userOf({ me: me.id, other: other.id }) });
  await vi.waitFor(() => expect(told).toHaveLength(1), 3000);
  return { answer: told[0] as Extract<ToOverlay, { type: 'albums' }>, cover: pair[0].id };
}

describe('the albums to choose from', () => {
  it('come with their names as they are, counts and covers, shared ones too', async () => {
    const { answer, cover } = await ask(({ me }) => me);
    expect(answer.failure).toBeNull();
    expect(answer.albums).toHaveLength(2);
    expect(answer.albums).toContainEqual(
      expect.objectContaining({ name: '<b>Kyoto</b>', files: 2, thumbnailAssetId: cover, shared: false }),
    );
    expect(answer.albums).toContainEqual(expect.objectContaining({ name: 'Theirs', shared: true }));
  });

  it.each([
    ['another user’s page', ({ other }: { other: string }) => other, 'other-user'],
    ['a page that nobody is signed in to', () => null, 'signed-out'],
  ])('are not shown on %s', async (_, userOf, code) => {
    const { answer } = await ask(userOf);
    expect(answer).toEqual({ type: 'albums', albums: [], failure: { code } });
  });

  it('name the permission that a key lacks', async () => {
    const { answer } = await ask(({ me }) => me, ['asset.read', 'stack.create']);
    expect(answer.failure).toEqual({ code: 'missing-permission', detail: 'album.read' });
  });
});
