import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readUserId } from '~/utils/page/current-user';

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

it.each([
  ['is signed out', () => Response.json({ message: 'Authentication required' }, { status: 401 })],
  ['answers without an id', () => Response.json({ name: 'Ada' })],
  ['answers with an id that is no text', () => Response.json({ id: 7 })],
  ['answers null', () => Response.json(null)],
  ['answers with a page', () => new Response('<html>')],
  ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
])('knows nobody when the server %s', async (_case, answer) => {
  serverAnswers(answer);
  expect(await readUserId()).toBeNull();
});
