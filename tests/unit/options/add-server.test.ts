import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addServerAt } from '~/components/options/servers/add-server-at';
import type { FailureCode } from '~/utils/messages/errors';
import { addServer, servers } from '~/utils/settings/servers';
import { fakeBackground, fakePermissions } from './fake-background';

const origin = 'http://nas:2283';
const pattern = 'http://nas/*';
const granted = () => Promise.resolve(true);

let background: ReturnType<typeof fakeBackground>;
beforeEach(() => {
  fakeBrowser.reset();
  background = fakeBackground();
});
afterEach(() => background.stop());

it('adds an Immich once the browser allowed its site', async () => {
  fakePermissions(pattern);

  const outcome = await addServerAt(origin, granted());

  expect(outcome).toEqual({ ok: true, server: (await servers.getValue())[0] });
  expect(background.questions).toEqual([{ origin }]);
});

it.each([
  ['refused', () => Promise.resolve(false)],
  ['could not be asked for', () => Promise.reject(new Error('no user gesture'))],
])('asks nothing of a site that was %s', async (_, answer) => {
  const outcome = await addServerAt(origin, answer());

  expect(outcome).toEqual({ ok: false, failure: { code: 'no-access' } });
  expect(background.questions).toEqual([]);
  expect(await servers.getValue()).toEqual([]);
});

describe('an address that fails', () => {
  const codes: FailureCode[] = ['unreachable', 'not-immich', 'proxy-sign-in', 'version-too-old', 'unexpected-answer'];

  it.each(codes)('with %s changes nothing and gives the permission back', async (code) => {
    const held = fakePermissions(pattern);
    background.stop();
    background = fakeBackground({ probe: { code, detail: 'as the server says' } });

    const outcome = await addServerAt(origin, granted());

    expect(outcome).toEqual({ ok: false, failure: { code, detail: 'as the server says' } });
    expect(await servers.getValue()).toEqual([]);
    expect([...held]).toEqual([]);
  });

  it('leaves the permission to another server of the host', async () => {
    const held = fakePermissions(pattern);
    const other = await addServer('http://nas:8080');
    background.stop();
    background = fakeBackground({ probe: { code: 'unreachable' } });

    await addServerAt(origin, granted());

    expect(await servers.getValue()).toEqual([other]);
    expect([...held]).toEqual([pattern]);
  });

  it('says so too when the background does not answer at all', async () => {
    const held = fakePermissions(pattern);
    background.stop();

    const outcome = await addServerAt(origin, granted());

    expect(outcome).toMatchObject({ ok: false, failure: { code: 'interrupted' } });
    expect([...held]).toEqual([]);
  });
});

it('hands back a server that is there already, without another', async () => {
  fakePermissions(pattern);
  const known = await addServer(origin);

  expect(await addServerAt(origin, granted())).toEqual({ ok: true, server: known });
  expect(await servers.getValue()).toEqual([known]);
});

describe('addresses that an administrator set together', () => {
  const lan = 'http://nas:2283';
  const away = 'https://photos.example.com';

  it('are one server, with the one that was asked first', async () => {
    fakePermissions('http://nas/*', 'https://photos.example.com/*');

    const outcome = await addServerAt(lan, granted(), [away]);

    expect(outcome).toMatchObject({ ok: true, server: { origins: [lan, away] } });
    expect(background.questions).toEqual([{ origin: lan }]);
  });

  it('give every permission back where the first one fails', async () => {
    const held = fakePermissions('http://nas/*', 'https://photos.example.com/*');
    background.stop();
    background = fakeBackground({ probe: { code: 'unreachable' } });

    await addServerAt(lan, granted(), [away]);

    expect(await servers.getValue()).toEqual([]);
    expect([...held]).toEqual([]);
  });
});
