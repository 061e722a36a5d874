import { type RunningFakeImmich, startFakeImmich } from '~/tests/fake-immich';
import { benchLibrary } from './libraries';
import type { Answers, Question } from './server';

/** Runs in a process of its own: a fake Immich that does as its parent says. */
let server: RunningFakeImmich | null = null;
let endDelay = () => {};

const answer: { [Q in Question as Q['ask']]: (question: Q) => Promise<Answers[Q['ask']]> } = {
  async start({ size, tls }) {
    const { library, me, secret, album, pairs } = benchLibrary(size);
    server = await startFakeImmich({ library, hostname: 'photos.example.test', ...(tls && { tls }) });
    const { port, certificate } = server;
    const { email, password } = me;
    return { port, certificate, account: { email, password }, secret, albumId: album.id, pairs };
  },

  async delay({ ms }) {
    endDelay();
    endDelay = () => {};
    if (ms > 0) endDelay = running().faults.add({ path: /^\/api\//, outcome: { kind: 'delay', ms } });
    return null;
  },

  async calls() {
    return running().calls.map(({ method, path, startedAt, endedAt }) => ({ method, path, startedAt, endedAt }));
  },

  async stacks() {
    return running().state.stacks.size;
  },

  async forget() {
    const { state, otherClient } = running();
    for (const id of [...state.stacks.keys()]) otherClient.unstack(id);
    state.calls.length = 0;
    return null;
  },
};

function running(): RunningFakeImmich {
  if (!server) throw new Error('not started');
  return server;
}

process.on('message', async (question: Question) => {
  process.send?.(await (answer[question.ask] as (question: Question) => Promise<unknown>)(question));
});
