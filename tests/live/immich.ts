import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Picture } from './pictures';

export interface LiveServer {
  /** Without a slash at the end. */
  origin: string;
  email: string;
  password: string;
}

export interface StackOf {
  id: string;
  primaryAssetId: string;
  assetCount: number;
}

/** A user's session on a real server, that knows all it has made and deletes nothing else. */
export interface LiveImmich {
  version: string;
  /** Uploads a picture and returns its id. */
  upload(picture: Picture): Promise<string>;
  /** Makes an album of all that was uploaded. */
  createAlbum(name: string): Promise<string>;
  /** Until the server has read the times out of the files, which it does some time after the upload. */
  waitForTimes(): Promise<void>;
  stackOf(assetId: string): Promise<StackOf | null>;
  /** Another session, to be ended with ours. */
  alsoEnd(accessToken: string): void;
  /** Deletes for good what was made, and ends the sessions. Returns what went wrong, as sentences. */
  cleanUp(): Promise<string[]>;
}

const seconds = 1000;
const assetJson = z.object({
  localDateTime: z.string(),
  exifInfo: z.object({ dateTimeOriginal: z.string().nullish() }).nullish(),
  stack: z.object({ id: z.string(), primaryAssetId: z.string(), assetCount: z.number() }).nullish(),
});

export async function openImmich({ origin, email, password }: LiveServer): Promise<LiveImmich> {
  const { major, minor, patch } = await read(
    await reach(`${origin}/api/server/version`),
    z.object({ major: z.number(), minor: z.number(), patch: z.number() }),
  );
  const login = await reach(`${origin}/api/auth/login`, json('POST', { email, password }));
  if (login.status === 401) throw new Error(`${origin} does not know this e-mail address with this password.`);
  const { accessToken } = await read(login, z.object({ accessToken: z.string() }));
  const authorization = `Bearer ${accessToken}`;
  const sessions = [accessToken];
  const call = (path: string, init: RequestInit = {}) =>
    reach(`${origin}/api/${path}`, { ...init, headers: { ...init.headers, authorization } });

  const uploaded = new Map<string, Date>();
  const albumNames = new Set<string>();
  const assetOf = async (id: string) => read(await call(`assets/${id}`), assetJson);

  return {
    version: `${major}.${minor}.${patch}`,

    async upload(picture) {
      // Immich knows a file by its bytes: sent once more after an answer that was lost, it is found and not made twice.
      const answer = await tryThrice(() => call('assets', { method: 'POST', body: formOf(picture) }));
      const { id } = await read(answer, z.object({ id: z.string() }));
      uploaded.set(id, picture.takenAt);
      return id;
    },

    async createAlbum(albumName) {
      albumNames.add(albumName);
      const answer = await call('albums', json('POST', { albumName, assetIds: [...uploaded.keys()] }));
      return (await read(answer, z.object({ id: z.string() }))).id;
    },

    async waitForTimes() {
      for (const [id, takenAt] of uploaded) {
        const isRead = async () => {
          const { localDateTime, exifInfo } = await assetOf(id);
          return Boolean(exifInfo?.dateTimeOriginal) && Date.parse(localDateTime) === takenAt.getTime();
        };
        if (!(await within(120 * seconds, isRead))) {
          throw new Error('The server has not read the times out of the files: is its job for metadata paused?');
        }
      }
    },

    stackOf: async (id) => (await assetOf(id)).stack ?? null,

    alsoEnd: (token) => sessions.push(token),

    async cleanUp() {
      const problems: string[] = [];
      const step = async (what: string, act: () => Promise<unknown>) => {
        try {
          await act();
        } catch (problem) {
          problems.push(`${what}: ${problem instanceof Error ? problem.message : problem}`);
        }
      };
      const ids = [...uploaded.keys()];
      await step('Stacks may be left', async () => {
        const stacks = (await Promise.all(ids.map(assetOf))).flatMap(({ stack }) => stack?.id ?? []);
        if (stacks.length > 0) await done(await call('stacks', json('DELETE', { ids: [...new Set(stacks)] })));
      });
      await step('The album may be left', async () => {
        const albums = await read(await call('albums'), z.array(z.object({ id: z.string(), albumName: z.string() })));
        const ours = albums.filter(({ albumName }) => albumNames.has(albumName));
        for (const { id } of ours) await done(await call(`albums/${id}`, { method: 'DELETE' }));
      });
      await step('Files may be left', async () => {
        if (ids.length === 0) return;
        await done(await call('assets', json('DELETE', { ids, force: true })));
        const isGone = async () =>
          (await Promise.all(ids.map((id) => call(`assets/${id}`)))).every(({ status }) => status === 400);
        if (!(await within(60 * seconds, isGone))) throw new Error('the server has not yet deleted all of them.');
      });
      for (const token of sessions) {
        const init = { method: 'POST', headers: { authorization: `Bearer ${token}` } };
        await step('A session may be left', async () => done(await reach(`${origin}/api/auth/logout`, init)));
      }
      return problems;
    },
  };
}

function formOf({ fileName, bytes, takenAt }: Picture): FormData {
  const form = new FormData();
  // Asked for before 3, ignored since.
  form.append('deviceAssetId', fileName);
  form.append('deviceId', 'immich-stacker-live-test');
  form.append('fileCreatedAt', takenAt.toISOString());
  form.append('fileModifiedAt', takenAt.toISOString());
  form.append('assetData', new File([new Uint8Array(bytes)], fileName));
  return form;
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function reach(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(60 * seconds) });
  } catch (problem) {
    throw new Error(`Nothing answers at ${new URL(url).origin}.`, { cause: problem });
  }
}

async function done(answer: Response): Promise<string> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${new URL(answer.url).pathname} gave ${answer.status}: ${text.slice(0, 300)}`);
  return text;
}

async function read<T>(answer: Response, schema: z.ZodType<T>): Promise<T> {
  const text = await done(answer);
  try {
    return schema.parse(JSON.parse(text));
  } catch (problem) {
    // A sign-in page of a proxy, say.
    throw new Error(`${answer.url} did not answer as Immich does: ${text.slice(0, 100)}`, { cause: problem });
  }
}

async function tryThrice<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await act();
    } catch (problem) {
      if (tries === 3) throw problem;
      await pause(tries * seconds);
    }
  }
}

async function within(ms: number, isSo: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) return false;
    await pause(0.5 * seconds);
  }
  return true;
}
