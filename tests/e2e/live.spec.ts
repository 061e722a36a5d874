import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { demoAccount, demoLibrary, type RunningFakeImmich } from '~/tests/fake-immich';
import { expect, test } from './fixtures';

interface Ended {
  status: number | null;
  out: string;
  complaints: string;
}

/** What `npm run test:live` does behind the build. */
function runLiveTest(variables: Record<string, string>): Promise<Ended> {
  const cwd = join(import.meta.dirname, '../..');
  const env = { ...process.env, IMMICH_URL: '', IMMICH_EMAIL: '', IMMICH_PASSWORD: '', ...variables };
  const child = spawn('npx', ['tsx', 'tests/live/live.ts'], { cwd, env });
  const ended: Ended = { status: null, out: '', complaints: '' };
  child.stdout.on('data', (text) => {
    ended.out += text;
  });
  child.stderr.on('data', (text) => {
    ended.complaints += text;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...ended, status })));
}

const accountOn = (server: RunningFakeImmich) => ({
  IMMICH_URL: server.origin,
  IMMICH_EMAIL: demoAccount.email,
  IMMICH_PASSWORD: demoAccount.password,
});

const contentsOf = ({ state }: RunningFakeImmich) => ({
  assets: [...state.assets.keys()],
  albums: [...state.albums.keys()],
  stacks: [...state.stacks.keys()],
  sessions: state.sessions.size,
});

test('the live test does the main job on a server it knows nothing of, and leaves nothing behind', async ({
  serve,
}) => {
  const server = await serve({ version: '2.7.5', library: demoLibrary() });
  const before = contentsOf(server);
  // A file that arrived though the answer did not, and files that the server reads only later.
  server.faults.add({ method: 'POST', path: '/api/assets', times: 1, outcome: { kind: 'cut', when: 'after' } });
  const unread = { kind: 'reshape', change: ({ exifInfo: _, ...asset }: Record<string, unknown>) => asset } as const;
  server.faults.add({ method: 'GET', path: /^\/api\/assets\/[^/]+$/, times: 2, outcome: unread });

  const { status, out, complaints } = await runLiveTest(accountOn(server));

  expect(complaints).toBe('');
  expect(status).toBe(0);
  expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ immich: '2.7.5', created: 4, undone: 4 });
  expect(server.calls.filter(({ method, path }) => method === 'POST' && path === '/api/stacks')).toHaveLength(4);
  expect(contentsOf(server)).toEqual(before);
});

test('a live test that fails in the middle says so, and leaves nothing behind', async ({ serve }) => {
  const server = await serve({ version: '3.1.0', library: demoLibrary() });
  const before = contentsOf(server);
  server.faults.add({ method: 'POST', path: '/api/stacks', after: 2, outcome: { kind: 'status', status: 400 } });

  const { status, complaints } = await runLiveTest(accountOn(server));

  expect(status).toBe(1);
  expect(complaints).toContain('the report');
  expect(contentsOf(server)).toEqual(before);
});

test('a live test without its variables asks for them', async () => {
  const { status, complaints } = await runLiveTest({ IMMICH_URL: 'http://127.0.0.1:2283' });

  expect(status).toBe(2);
  expect(complaints).toMatch(/^Set IMMICH_EMAIL, IMMICH_PASSWORD:/);
});
