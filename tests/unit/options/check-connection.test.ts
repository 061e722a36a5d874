import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkServer, saveAndCheck } from '~/components/options/servers/check-connection';
import { forgetServer } from '~/components/options/servers/remove-server';
import type { FailureCode } from '~/utils/messages/errors';
import { readHeaders, readKey, saveHeaders } from '~/utils/settings/keys';
import { addAddress, addServer, readServer, type Server, updateServer } from '~/utils/settings/servers';
import { alice, fakeBackground, fakePermissions, signInWithKey } from './fake-background';

const origin = 'http://nas:2283';

let server: Server;
let background: ReturnType<typeof fakeBackground>;

beforeEach(async () => {
  fakeBrowser.reset();
  fakePermissions('http://nas/*');
  server = await addServer(origin);
  background = fakeBackground();
});
afterEach(() => background.stop());

describe('a check', () => {
  it('remembers whose photos these are, and which Immich it is', async () => {
    const { outcome } = await checkServer(server);

    expect(outcome).toEqual({ ok: true, ...alice });
    expect(await readServer(server.id)).toEqual({ ...server, userId: 'alice', version: '3.1.0' });
  });

  it('names the permission of the browser where that is missing, and asks nothing', async () => {
    fakePermissions();

    expect(await checkServer(server)).toEqual({ outcome: { ok: false, failure: { code: 'no-access' } }, origin });
    expect(background.questions).toEqual([]);
  });

  it('keeps the user that was seen before when it fails', async () => {
    await checkServer(server);
    background.answerInstead({ session: { code: 'signed-out' } });

    expect(await checkServer(server)).toEqual({ outcome: { ok: false, failure: { code: 'signed-out' } }, origin });
    expect((await readServer(server.id))?.userId).toBe('alice');
  });
});

describe('a check of several addresses', () => {
  const away = 'https://photos.example.com';

  beforeEach(async () => {
    fakePermissions('http://nas/*', 'https://photos.example.com/*');
    server = (await addAddress(server.id, away)) ?? server;
  });

  it('is good where one of them is, and does not wait for the others', async () => {
    background.answerInstead({ at: { [away]: { userName: 'Alice away' } } });
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async ({ origins }: { origins?: string[] }) =>
      origins?.includes('http://nas/*') ? new Promise(() => {}) : true,
    );

    expect(await checkServer(server)).toMatchObject({ outcome: { ok: true, userName: 'Alice away' }, origin: away });
  });

  it('tells what is found at each', async () => {
    background.answerInstead({ at: { [origin]: { code: 'unreachable' } } });
    const found = new Map<string, unknown>();

    await checkServer(server, (where, outcome) => found.set(where, outcome));

    expect(Object.fromEntries(found)).toEqual({
      [origin]: { ok: false, failure: { code: 'unreachable' } },
      [away]: { ok: true, ...alice },
    });
  });

  it('that are all bad is about the one that answers', async () => {
    background.answerInstead({ at: { [origin]: { code: 'unreachable' }, [away]: { code: 'signed-out' } } });

    expect(await checkServer(server)).toEqual({
      outcome: { ok: false, failure: { code: 'signed-out' } },
      origin: away,
    });
  });

  it('that nobody can reach is about the first', async () => {
    background.answerInstead({ at: { [origin]: { code: 'unreachable' }, [away]: { code: 'unreachable' } } });

    expect(await checkServer(server)).toMatchObject({ origin });
  });

  it('keeps a key that one of them takes', async () => {
    background.answerInstead({ at: { [origin]: { code: 'unreachable' } } });

    expect(await saveAndCheck(server, { by: 'key', key: 'good' })).toMatchObject({ kept: true, origin: away });
    expect(await readKey(server.id)).toBe('good');
  });
});

it('a late answer about a sign-in that was changed meanwhile says nothing about whose photos these are', async () => {
  const late = checkServer(server);
  await updateServer(server.id, { signIn: 'key', userId: 'bob' });
  await late;

  expect((await readServer(server.id))?.userId).toBe('bob');
});

describe('a key that the server takes', () => {
  it('is saved and no longer needs the session', async () => {
    const checked = await saveAndCheck(server, { by: 'key', key: 'good' });

    expect(checked).toEqual({ outcome: { ok: true, ...alice }, origin, kept: true });
    expect(await readKey(server.id)).toBe('good');
    expect((await readServer(server.id))?.signIn).toBe('key');
  });

  it('is in no message and in no storage that content scripts can read', async () => {
    const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage');

    await saveAndCheck(server, { by: 'key', key: 'good' });

    expect(background.questions).toEqual([{ serverId: server.id, origin }]);
    expect(sent).toHaveBeenCalled();
    expect(JSON.stringify(sent.mock.calls)).not.toContain('good');
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('good');
  });

  it('is checked again without being entered again', async () => {
    server = await signInWithKey(server, 'good');

    expect((await saveAndCheck(server, { by: 'key', key: null })).outcome.ok).toBe(true);
    expect(await readKey(server.id)).toBe('good');
  });

  it('is deleted when the session takes its place', async () => {
    server = await signInWithKey(server, 'good');

    await saveAndCheck(server, { by: 'session' });

    expect(await readKey(server.id)).toBeNull();
    expect((await readServer(server.id))?.signIn).toBe('session');
  });
});

describe('a sign-in that fails', () => {
  it.each<FailureCode>(['bad-key', 'unreachable', 'server-error', 'unexpected-answer'])(
    'with %s leaves the key from before as it was',
    async (code) => {
      server = await signInWithKey(server, 'good');
      background.answerInstead({ key: { code } });

      const checked = await saveAndCheck(server, { by: 'key', key: 'wrong' });

      expect(checked).toEqual({ outcome: { ok: false, failure: { code } }, origin, kept: false });
      expect(await readKey(server.id)).toBe('good');
      expect((await readServer(server.id))?.signIn).toBe('key');
    },
  );

  it('leaves the session from before, and no key', async () => {
    const checked = await saveAndCheck(server, { by: 'key', key: 'wrong' });

    expect(checked.kept).toBe(false);
    expect(await readKey(server.id)).toBeNull();
    expect((await readServer(server.id))?.signIn).toBe('session');
  });

  it('by session leaves the key from before, which Immich would not show again', async () => {
    server = await signInWithKey(server, 'good');
    background.answerInstead({ session: { code: 'signed-out' } });

    const checked = await saveAndCheck(server, { by: 'session' });

    expect(checked.kept).toBe(false);
    expect(await readKey(server.id)).toBe('good');
    expect((await readServer(server.id))?.signIn).toBe('key');
  });

  it('for a permission keeps the new key, since the permission is mended in Immich', async () => {
    background.answerInstead({ key: { code: 'missing-permission', detail: 'album.read' } });

    const checked = await saveAndCheck(server, { by: 'key', key: 'poor' });

    expect(checked.kept).toBe(true);
    expect(await readKey(server.id)).toBe('poor');
    expect((await readServer(server.id))?.signIn).toBe('key');
  });

  it('puts no key back for a server that was removed meanwhile', async () => {
    server = await signInWithKey(server, 'good');
    background.answerInstead({ key: { code: 'unreachable' } });

    const checking = saveAndCheck(server, { by: 'key', key: 'other' });
    await forgetServer(server);
    await checking;

    expect(await readKey(server.id)).toBeNull();
    expect(await readServer(server.id)).toBeNull();
  });

  it('without any change is no reason to put anything back', async () => {
    background.answerInstead({ session: { code: 'signed-out' } });

    expect(await saveAndCheck(server, { by: 'session' })).toEqual({
      outcome: { ok: false, failure: { code: 'signed-out' } },
      origin,
      kept: true,
    });
  });

  it('because the settings could not be written leaves no key behind', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));

    await expect(saveAndCheck(server, { by: 'key', key: 'good' })).rejects.toThrow('disk full');

    expect(await readKey(server.id)).toBeNull();
    expect((await readServer(server.id))?.signIn).toBe('session');
  });
});

describe('headers', () => {
  const secret = { name: 'CF-Access-Client-Secret', value: 'abc' };
  const other = { name: 'X-Proxy', value: 'def' };

  beforeEach(async () => {
    server = await signInWithKey(server, 'good');
    await saveHeaders(server.id, [secret]);
  });

  it('are saved beside those that are kept, with the key that is there', async () => {
    const headers = { kept: [secret.name], added: [other] };

    expect(await saveAndCheck(server, { by: 'key', key: null, headers })).toMatchObject({ kept: true });
    expect(await readHeaders(server.id)).toEqual([secret, other]);
    expect(await readKey(server.id)).toBe('good');
  });

  it('are as before where the server does not answer to them', async () => {
    background.answerInstead({ key: { code: 'proxy-refused' }, goodKey: 'none' });

    const checked = await saveAndCheck(server, { by: 'key', key: null, headers: { kept: [], added: [other] } });

    expect(checked).toMatchObject({ kept: false });
    expect(await readHeaders(server.id)).toEqual([secret]);
    expect(await readKey(server.id)).toBe('good');
  });

  it('stay where nothing is said of them, and go with the key', async () => {
    await saveAndCheck(server, { by: 'key', key: null });
    expect(await readHeaders(server.id)).toEqual([secret]);

    await saveAndCheck(server, { by: 'session' });
    expect(await readHeaders(server.id)).toEqual([]);
  });

  it('of a server that is forgotten are forgotten too', async () => {
    await forgetServer(server);

    expect(await readHeaders(server.id)).toEqual([]);
  });

  it('are in no message', async () => {
    const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage');

    await saveAndCheck(server, { by: 'key', key: null, headers: { kept: [secret.name], added: [other] } });

    expect(JSON.stringify(sent.mock.calls)).not.toMatch(/abc|def|CF-/);
  });
});
