import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addAddressAt } from '~/components/options/servers/addresses/add-address-at';
import { addressState } from '~/components/options/servers/addresses/address-row';
import { forgetAddress } from '~/components/options/servers/forget-server';
import { addAddress, addServer, readServer, type Server, servers, updateServer } from '~/utils/settings/servers';
import { alice, fakeBackground, fakePermissions, signInWithKey } from './fake-background';
import { speakEnglish } from './speak-english';

const home = 'http://nas:2283';
const away = 'https://photos.example.com';
const granted = () => Promise.resolve(true);

let server: Server;
let held: Set<string>;
let background: ReturnType<typeof fakeBackground>;

beforeEach(async () => {
  fakeBrowser.reset();
  held = fakePermissions('http://nas/*', 'https://photos.example.com/*');
  const { id } = await addServer(home);
  await updateServer(id, { userId: 'alice' });
  server = (await readServer(id)) as Server;
  background = fakeBackground();
});
afterEach(() => background.stop());

describe('another address', () => {
  it('of the same user is added', async () => {
    expect(await addAddressAt(server, away, granted())).toEqual({ kind: 'added', same: 'yes' });
    expect((await readServer(server.id))?.origins).toEqual([home, away]);
    expect(background.questions).toEqual([{ origin: away }, { serverId: server.id, origin: away }]);
  });

  it('that takes the key is the same Immich, even where the key may not say whose it is', async () => {
    server = await signInWithKey(server, 'good');
    background.answerInstead({ at: { [away]: { userId: '', userName: '' } } });

    expect(await addAddressAt(server, away, granted())).toEqual({ kind: 'added', same: 'yes' });
  });

  it('where nobody is signed in is added, and that it is not known is said', async () => {
    background.answerInstead({ at: { [away]: { code: 'signed-out' } } });

    expect(await addAddressAt(server, away, granted())).toEqual({ kind: 'added', same: 'nobody-there' });
    expect((await readServer(server.id))?.origins).toEqual([home, away]);
  });

  it('of a server whose user was never seen is added, and that it is not known is said', async () => {
    server = { ...server, userId: null };

    expect(await addAddressAt(server, away, granted())).toEqual({ kind: 'added', same: 'nobody-here' });
  });
});

describe('an address that is refused changes nothing and gives the permission back', () => {
  async function expectRefused(outcome: unknown) {
    expect(await addAddressAt(server, away, granted())).toEqual(outcome);
    expect((await readServer(server.id))?.origins).toEqual([home]);
    expect([...held]).toEqual(['http://nas/*']);
  }

  it('for another user', async () => {
    background.answerInstead({ at: { [away]: { userId: 'bob' } } });
    await expectRefused({ kind: 'refused', why: 'other-user' });
  });

  it('for an Immich that does not know the key', async () => {
    server = await signInWithKey(server, 'good');
    background.answerInstead({ goodKey: 'another' });
    await expectRefused({ kind: 'refused', why: 'other-key' });
  });

  it.each(['unreachable', 'not-immich', 'proxy-sign-in', 'version-too-old'] as const)('for %s', async (code) => {
    background.answerInstead({ probe: { code } });
    await expectRefused({ kind: 'failed', failure: { code } });
    expect(background.questions).toEqual([{ origin: away }]);
  });

  it('for a failure while signing in', async () => {
    background.answerInstead({ at: { [away]: { code: 'server-error', detail: 'HTTP 500' } } });
    await expectRefused({ kind: 'failed', failure: { code: 'server-error', detail: 'HTTP 500' } });
  });

  it('for a background that does not answer', async () => {
    background.stop();
    expect(await addAddressAt(server, away, granted())).toMatchObject({ failure: { code: 'interrupted' } });
    expect([...held]).toEqual(['http://nas/*']);
  });
});

it.each([
  ['refused', () => Promise.resolve(false)],
  ['could not be asked for', () => Promise.reject(new Error('no user gesture'))],
])('an address whose site was %s is asked nothing', async (_, answer) => {
  expect(await addAddressAt(server, away, answer())).toEqual({ kind: 'failed', failure: { code: 'no-access' } });
  expect(background.questions).toEqual([]);
});

it('an address that is there already is named as what it is, and asked nothing', async () => {
  const other = await addServer(away);

  expect(await addAddressAt(server, home, granted())).toEqual({ kind: 'refused', why: 'own' });
  expect(await addAddressAt(server, away, granted())).toEqual({ kind: 'refused', why: 'taken' });
  expect(await servers.getValue()).toEqual([server, other]);
  expect([...held]).toHaveLength(2);
  expect(background.questions).toEqual([]);
});

it('an address goes with its permission, unless another one of the host is left', async () => {
  await addAddress(server.id, away);
  await addAddress(server.id, 'http://nas:8080');

  await forgetAddress(server, home);
  expect([...held]).toHaveLength(2);
  await forgetAddress(server, away);

  expect((await readServer(server.id))?.origins).toEqual(['http://nas:8080']);
  expect([...held]).toEqual(['http://nas/*']);
});

describe('the state of an address', () => {
  beforeEach(speakEnglish);

  it.each([
    [undefined, /Checking/, false],
    [{ ok: true, ...alice }, /Signed in as Alice/, false],
    [{ ok: true, ...alice, userId: '', userName: '' }, /may not say whose/, false],
    [{ ok: true, ...alice, userId: 'bob', userName: 'Bob' }, /Bob .* not the user/, true],
    [{ ok: false, failure: { code: 'unreachable' } }, /./, true],
  ] as const)('%j', (outcome, words, isBad) => {
    const state = addressState(server, outcome as never);

    expect(state.text).toMatch(words);
    expect(state.isBad).toBe(isBad);
  });
});
