import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StartOptions } from '~/tests/fake-immich';
import type { LibrarySize } from './libraries';

export type Question =
  | { ask: 'start'; size: LibrarySize; tls: Tls | null }
  /** From now on every call waits so long first, in milliseconds. */
  | { ask: 'delay'; ms: number }
  | { ask: 'calls' }
  | { ask: 'stacks' }
  /** Dissolves every stack, and forgets the calls so far. */
  | { ask: 'forget' };

/** Encrypted, and what is spoken at best. */
export type Tls = NonNullable<StartOptions['tls']>;

export interface SeenCall {
  method: string;
  path: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  endedAt: number;
}

export interface Answers {
  start: Started;
  delay: null;
  calls: SeenCall[];
  stacks: number;
  forget: null;
}

interface Started {
  port: number;
  /** Of the server's own making; null without TLS. */
  certificate: string | null;
  account: { email: string; password: string };
  secret: string;
  albumId: string;
  pairs: [string, string][];
}

/** A fake Immich in a process of its own, so that clients do not share its one thread. */
export interface BenchServer extends Started {
  /** As people would type it; leads to this machine in our browsers. */
  site: string;
  delay(ms: number): Promise<void>;
  calls(): Promise<SeenCall[]>;
  stacks(): Promise<number>;
  forget(): Promise<void>;
  close(): Promise<void>;
}

export async function startServer(size: LibrarySize, tls: Tls | null = null): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL('./server-process.ts', import.meta.url)));
  const started = await asked(child, { ask: 'start', size, tls });
  return {
    ...started,
    site: `${tls ? 'https' : 'http'}://photos.example.test:${started.port}`,
    async delay(ms) {
      await asked(child, { ask: 'delay', ms });
    },
    calls: () => asked(child, { ask: 'calls' }),
    stacks: () => asked(child, { ask: 'stacks' }),
    async forget() {
      await asked(child, { ask: 'forget' });
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** One question at a time. */
function asked<Q extends Question>(child: ChildProcess, question: Q): Promise<Answers[Q['ask']]> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`The server ended before it answered "${question.ask}".`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as Answers[Q['ask']]);
    });
    child.send(question);
  });
}
