import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInPage } from '~/tests/fake-immich/fault-middleware';
import { type Access, createImmichClient, ImmichError, mayPass } from '~/utils/immich';
import { pause } from '~/utils/immich/pause';
import type { Failure } from '~/utils/messages/errors';

vi.mock('~/utils/immich/pause');

const origin = 'http://immich.test';
const realFetch = globalThis.fetch;

/** Milliseconds for which calls were put off; they take none here. */
let pauses: number[];

beforeEach(() => {
  pauses = [];
  vi.mocked(pause).mockImplementation(async (ms) => void pauses.push(ms));
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

/** As proxies write the pages of their own answers. */
const pageOf = (title: string) =>
  `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>`;

type Answer = () => Response;
const says = (body: string, status: number, headers: Record<string, string> = {}): Answer => {
  return () => new Response(body, { status, headers });
};
const user = says(JSON.stringify({ id: 'me', name: 'Ansel' }), 200);

/** A client whose calls get these answers, the last one again and again. */
function clientThatHears(answers: Answer[], access: Partial<Access> = {}) {
  const calls: { url: string; init: RequestInit }[] = [];
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return answers[Math.min(calls.length, answers.length) - 1]?.() as Response;
  }) as typeof fetch;
  return { client: createImmichClient({ origin, key: null, ...access }), calls };
}

const failureOf = (promise: Promise<unknown>): Promise<ImmichError> =>
  promise.then(
    () => expect.fail('it did not fail'),
    (error) => error,
  );

const key = { key: 'secret' };

describe('what a proxy says in the place of Immich', () => {
  it.each<[string, Answer, Failure]>([
    ['a sign-in page', says(signInPage, 200), { code: 'proxy-sign-in' }],
    ['a sign-in page that is a 401', says(signInPage, 401), { code: 'proxy-sign-in' }],
    ['a sign-in page that is a 403', says(signInPage, 403), { code: 'proxy-sign-in' }],
    ['a page that forbids', says(pageOf('403 Forbidden'), 403), { code: 'proxy-refused', detail: 'HTTP 403' }],
    ['a page without a word', says(pageOf('401'), 401), { code: 'proxy-refused', detail: 'HTTP 401' }],
    ['a bare 401', says('', 401), { code: 'proxy-refused', detail: 'HTTP 401' }],
    ['a bare 403', says('Forbidden', 403), { code: 'proxy-refused', detail: 'HTTP 403' }],
    ['a 401 as JSON of its own', says('{"status":"KO"}', 401), { code: 'proxy-refused', detail: 'HTTP 401' }],
    [
      'basic auth, whose page speaks of passwords',
      says(pageOf('401, wrong password?'), 401, { 'www-authenticate': 'Basic realm="Photos"' }),
      { code: 'proxy-refused', detail: 'HTTP 401' },
    ],
  ])('%s is its own refusal, and with a key it is said that a key cannot sign in there', async (_, answer, failure) => {
    expect((await failureOf(clientThatHears([answer]).client.user())).failure).toEqual(failure);
    const { client } = clientThatHears([answer], key);
    expect((await failureOf(client.user())).failure).toEqual({ ...failure, byKey: true });
  });

  it('a 401 and a 403 of Immich stay what they are', async () => {
    const wrong = says('{"message":"Invalid API key","statusCode":401}', 401);
    expect((await failureOf(clientThatHears([wrong], key).client.user())).failure).toEqual({ code: 'bad-key' });
    const lacks = says('{"message":"Missing required permission: user.read"}', 403);
    expect((await failureOf(clientThatHears([lacks], key).client.user())).failure).toEqual({
      code: 'missing-permission',
      detail: 'user.read',
    });
  });

  it.each<[string, Answer]>([
    ['a page with status 500', says(pageOf('500 Internal Server Error'), 500)],
    ['a 500 without words', says('', 500)],
    ['a page with status 200 that says it is back soon', says(pageOf('Back soon'), 200)],
    ['a page with status 400', says(pageOf('400 Bad Request'), 400)],
    ['a page that is not there', says('404 page not found', 404)],
    ['a page with status 418', says(pageOf("I'm a teapot"), 418)],
    ['a gateway', says(pageOf('502 Bad Gateway'), 502)],
  ])('%s passes, and is asked again', async (_, answer) => {
    const { client, calls } = clientThatHears([answer, answer, user]);
    expect(await client.user()).toEqual({ id: 'me', name: 'Ansel' });
    expect(calls).toHaveLength(3);
    const error = await failureOf(clientThatHears([answer]).client.createStack(['a', 'b']));
    expect(error).toBeInstanceOf(ImmichError);
    expect(mayPass(error)).toBe(true);
  });

  it.each([
    ['by a page', says(pageOf('413 Request Entity Too Large'), 413)],
    ['by Immich', says('{"message":"request entity too large"}', 413)],
  ])('a call that is too large is told as that (%s), and not made again', async (_, answer) => {
    const { client, calls } = clientThatHears([answer]);
    const error = await failureOf(client.user());
    expect(error).toMatchObject({ status: 413, failure: { code: 'server-error', detail: 'HTTP 413' } });
    expect(mayPass(error)).toBe(false);
    expect(calls).toHaveLength(1);
  });

  it('an answer of Immich that is none of these fails as before', async () => {
    const stumbles = says('{"message":"Not today"}', 500);
    const error = await failureOf(clientThatHears([stumbles]).client.user());
    expect(error).toMatchObject({ status: 500, failure: { code: 'server-error', detail: 'Not today' } });
    expect(mayPass(error)).toBe(false);
  });
});

describe('headers that a proxy wants', () => {
  const headers = [
    { name: 'CF-Access-Client-Id', value: 'stacker.access' },
    { name: 'X-Api-Key', value: 'not this one' },
  ];

  it('go with every call, and never in the place of the key', async () => {
    const { client, calls } = clientThatHears([user], { ...key, headers });
    await client.user();
    await client.version().catch(() => {});
    const sent = calls.map(({ init }) => new Headers(init.headers));
    expect(sent.map((one) => one.get('cf-access-client-id'))).toEqual(['stacker.access', 'stacker.access']);
    expect(sent[0]?.get('x-api-key')).toBe('secret');
    expect(calls.every(({ init }) => init.redirect === 'manual' && init.credentials === 'omit')).toBe(true);
  });

  it('that no header can carry are no reason to say that the server is away', async () => {
    const odd = [{ name: 'X-Name', value: 'ключ' }];
    const { client, calls } = clientThatHears([user], { ...key, headers: odd });
    expect((await failureOf(client.user())).failure).toEqual({
      code: 'proxy-refused',
      detail: 'X-Name',
      byKey: true,
    });
    expect(calls).toEqual([]);
  });

  it('are repeated in no failure', async () => {
    const echo = says('{"message":"got stacker.access and secret"}', 500);
    const { client } = clientThatHears([echo], { ...key, headers });
    const { failure } = await failureOf(client.user());
    expect(JSON.stringify(failure)).not.toMatch(/stacker\.access|secret/);
  });
});

describe('a permission of the browser that was taken back', () => {
  it('is told as that, and not as a server that does not answer', async () => {
    let isAllowed = true;
    const { client, calls } = clientThatHears([user], { isAllowed: async () => isAllowed });
    await client.user();
    isAllowed = false;
    const { fetch } = globalThis;
    globalThis.fetch = (async (...call: Parameters<typeof fetch>) => {
      await fetch(...call);
      throw new TypeError('Failed to fetch');
    }) as typeof fetch;
    expect((await failureOf(client.user())).failure).toEqual({ code: 'no-access' });
    expect(calls).toHaveLength(2);
    isAllowed = true;
    expect((await failureOf(client.user())).failure).toEqual({ code: 'unreachable' });
  });
});

describe('the first look at an address', () => {
  const pong = says('{"res":"pong"}', 200);
  const version = says('{"major":3,"minor":1,"patch":0}', 200);

  it.each([
    ['a page', says(pageOf('429 Too Many Requests'), 429, { 'retry-after': '7' })],
    ['JSON', says('{"message":"slow down"}', 429, { 'retry-after': '7' })],
    ['a server that starts', says(pageOf('503'), 503, { 'retry-after': '7' })],
  ])('waits as long as it is told (by %s)', async (_, busy) => {
    const { client } = clientThatHears([busy, busy, pong, version]);
    expect(await client.probe()).toEqual({ major: 3, minor: 1, patch: 0 });
    expect(pauses).toEqual([7000, 7000]);
  });

  it('does not ask again where nobody answers, or somebody else does', async () => {
    const gone = clientThatHears([() => Response.error()]);
    globalThis.fetch = (async () => {
      throw new TypeError('Failed to fetch');
    }) as typeof fetch;
    expect((await failureOf(gone.client.probe())).failure).toEqual({ code: 'unreachable' });
    const other = clientThatHears([says('<h1>Hello</h1>', 200)]);
    expect((await failureOf(other.client.probe())).failure).toEqual({ code: 'not-immich' });
    expect(other.calls).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  it.each<[string, Answer, Failure]>([
    ['basic auth', says('', 401, { 'www-authenticate': 'Basic' }), { code: 'proxy-refused', detail: 'HTTP 401' }],
    ['a wall', says(pageOf('403 Forbidden'), 403), { code: 'proxy-refused', detail: 'HTTP 403' }],
    ['a sign-in page', says(signInPage, 401), { code: 'proxy-sign-in' }],
    ['another web server', says('404 page not found', 404), { code: 'not-immich' }],
    ['a program with answers of its own', says('{"message":"no such route"}', 404), { code: 'not-immich' }],
  ])('at %s says what it met', async (_, answer, failure) => {
    expect((await failureOf(clientThatHears([answer]).client.probe())).failure).toEqual(failure);
  });
});

it('every answer is told to whoever wants to say that a job waits', async () => {
  const heard: (string | null)[] = [];
  const onAnswer = (failure: Failure | null) => void heard.push(failure?.code ?? null);
  const { client } = clientThatHears([says('', 502), says(pageOf('Back soon'), 200), user], { onAnswer });
  await client.user();
  expect(heard).toEqual(['server-error', 'unreachable', null]);
});
