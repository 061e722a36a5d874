import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPageUser, readUserId } from '~/utils/page/current-user';

beforeEach(() => void vi.stubGlobal('location', { origin: 'https://photos.example.test' }));
afterEach(() => void vi.unstubAllGlobals());

function serverAnswers(answer: () => Response | Promise<Response>) {
  const fetch = vi.fn(async (_url: URL, _init: RequestInit) => answer());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

it("asks this site, as this page's own session", async () => {
  const fetch = serverAnswers(() => Response.json({ id: 'user-1', name: 'Ada' }));
  expect(await readUserId()).toBe('user-1');
  const [url, init] = fetch.mock.calls[0]!;
  expect(String(url)).toBe('https://photos.example.test/api/users/me');
  expect(init.credentials).toBe('same-origin');
});

it.each<[string, 'nobody' | 'unknown', () => Response | Promise<Response>]>([
  ['is signed out', 'nobody', () => Response.json({ message: 'Authentication required' }, { status: 401 })],
  ['refuses', 'nobody', () => new Response('<h1>Sign in</h1>', { status: 403 })],
  ['answers without an id', 'nobody', () => Response.json({ name: 'Ada' })],
  ['answers with an id that is no text', 'nobody', () => Response.json({ id: 7 })],
  ['answers null', 'nobody', () => Response.json(null)],
  ["answers with a proxy's sign-in page", 'nobody', () => new Response('<html>')],
  ['stumbles', 'unknown', () => new Response('Bad Gateway', { status: 502 })],
  ['cannot be reached', 'unknown', () => Promise.reject(new TypeError('Failed to fetch'))],
])('where the server %s, the user is %s', async (_case, user, answer) => {
  serverAnswers(answer);
  expect(await readPageUser()).toBe(user);
  expect(await readUserId()).toBeNull();
});
