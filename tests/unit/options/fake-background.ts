import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Failure } from '~/utils/messages/errors';
import type { Outcome } from '~/utils/messages/outcome';
import { type Connection, onMessage } from '~/utils/messages/questions';
import { readKey, saveKey } from '~/utils/settings/keys';
import { readServer, type Server, updateServer } from '~/utils/settings/servers';

interface Answers {
  probe?: Failure;
  session?: Failure;
  key?: Failure;
  goodKey?: string;
  /** What is found at one address, whoever signs in. */
  at?: Record<string, Failure | Partial<Connection>>;
}

/** A background whose server takes the session and one key, and keeps every question it was asked. */
export function fakeBackground(answers: Answers = {}) {
  const questions: unknown[] = [];
  const stops = [
    onMessage('probeServer', ({ data }): Outcome<{ version: string }> => {
      questions.push(data);
      return answers.probe ? { ok: false, failure: answers.probe } : { ok: true, version: '3.1.0' };
    }),
    onMessage('checkConnection', async ({ data }): Promise<Outcome<Connection>> => {
      questions.push(data);
      const there = answers.at?.[data.origin];
      if (there) return 'code' in there ? { ok: false, failure: there } : { ok: true, ...alice, ...there };
      const server = await readServer(data.serverId);
      const failure = server?.signIn === 'key' ? await judgeKey(data.serverId) : answers.session;
      return failure ? { ok: false, failure } : { ok: true, ...alice };
    }),
  ];

  async function judgeKey(serverId: string): Promise<Failure | undefined> {
    return (await readKey(serverId)) === (answers.goodKey ?? 'good') ? undefined : (answers.key ?? { code: 'bad-key' });
  }
  return {
    questions,
    answerInstead: (other: Answers) => {
      answers = other;
    },
    stop: () => stops.forEach((stop) => void stop()),
  };
}

/** Has a server sign in with a key. @returns that server */
export async function signInWithKey(server: Server, key: string): Promise<Server> {
  await saveKey(server.id, key);
  await updateServer(server.id, { signIn: 'key' });
  return { ...server, signIn: 'key' };
}

export const alice: Connection = { version: '3.1.0', userId: 'alice', userName: 'Alice', missingPermissions: [] };

/** The browser's permissions, which the fake browser has not: a set of patterns. */
export function fakePermissions(...granted: string[]) {
  const held = new Set(granted);
  const patterns = (asked: { origins?: string[] }) => asked.origins ?? [];
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async (asked: { origins?: string[] }) =>
    patterns(asked).every((pattern) => held.has(pattern)),
  );
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async (asked: { origins?: string[] }) =>
    patterns(asked).every((pattern) => held.delete(pattern)),
  );
  return held;
}
