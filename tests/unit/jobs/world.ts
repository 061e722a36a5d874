import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { createFakeImmich, type FakeImmich, type LibraryBuilder } from '~/tests/fake-immich';
import type { FakeAlbum, FakeUser } from '~/tests/fake-immich/types';
import { speakEnglish } from '~/tests/unit/options/speak-english';
import type { PlanRecord } from '~/utils/database/records';
import type { JobWorld } from '~/utils/jobs/work/work';
import type { Scope, Tool } from '~/utils/messages/scope';

export { nothingChanged } from '~/utils/messages/review';
export const never = () => new AbortController().signal;
export const versions = ['2.0.0', '2.7.5', '3.1.0'];

/** When a picture was taken, so many minutes into a day. */
export const at = (minute: number) => ({ takenAt: Date.UTC(2025, 0, 1) + minute * 60_000 });

/**
 * Modules with nothing in memory, as a worker that was just started has them. Its disk is the one before; its client's
 * pauses take no time.
 */
export async function freshWorker() {
  vi.resetModules();
  vi.doMock('~/utils/immich/pause', () => ({ pause: async () => {} }));
  const [{ createImmichClient }, journal, plans, { runJob }, starting, { planScope }, { reportOf }, { exportReport }] =
    await Promise.all([
      import('~/utils/immich'),
      import('~/utils/jobs/journal'),
      import('~/utils/database/plans'),
      import('~/utils/jobs/run-job'),
      import('~/utils/jobs/start-job'),
      import('~/utils/plan/plan-files'),
      import('~/utils/jobs/report'),
      import('~/utils/jobs/export-report'),
    ]);
  return { createImmichClient, journal, plans, runJob, ...starting, planScope, reportOf, exportReport };
}

export type Worker = Awaited<ReturnType<typeof freshWorker>>;

export const emptyDisk = () => {
  globalThis.indexedDB = new IDBFactory();
};

/** The one that is alive: another as soon as the last one died. */
export let worker: Worker;

export async function nextWorker(): Promise<void> {
  worker = await freshWorker();
}

/** Each test has an empty disk and a worker that was just started, and leaves no server behind. */
export function anewForEachTest(): void {
  const realFetch = globalThis.fetch;
  beforeEach(async () => {
    speakEnglish();
    emptyDisk();
    await nextWorker();
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });
}

/** A server in memory whose calls go through the global `fetch`, and one user's key for it. */
export function serverOf(builder: LibraryBuilder, user: FakeUser, version = '3.1.0', permissions?: string[]) {
  const { secret } = builder.apiKey(user, permissions);
  const fake = createFakeImmich({ version, library: builder.library });
  globalThis.fetch = fake.fetch as typeof fetch;
  return { fake, secret };
}

/** What a worker sees of the world: time that stands still, pauses that take none but are written down. */
export function worldOf(worker: Worker, secret: string) {
  const pauses: number[] = [];
  const world: JobWorld = {
    client: worker.createImmichClient({ origin: 'http://immich.test', key: secret }),
    now: () => 1000,
    pause: async (ms) => void pauses.push(ms),
    onStep: () => {},
  };
  return { world, pauses };
}

export interface Question {
  tool: Tool;
  scope: Scope;
}

/** What a tool would do with a scope. */
export const look = (worker: Worker, { client }: JobWorld, user: FakeUser, question: Question) =>
  worker.planScope(client, question, user.id, {}, () => {}, never());

/** Plans what a tool does with a scope, and puts the plan on disk. */
export async function planWith(worker: Worker, world: JobWorld, user: FakeUser, question: Question, plannedAt = 0) {
  const { summary, groups, duplicates } = await look(worker, world, user, question);
  const plan: PlanRecord = {
    id: 'plan',
    serverId: 'server',
    userId: user.id,
    origin: 'http://immich.test',
    summary: { ...summary, undoLacks: [], planId: 'plan' },
    createdAt: plannedAt,
  };
  await worker.plans.savePlan(plan, groups, duplicates);
  return { plan, groups };
}

/** Plans the stacks of an album. */
export const planAlbum = (worker: Worker, world: JobWorld, user: FakeUser, album: FakeAlbum, plannedAt = 0) =>
  planWith(worker, world, user, { tool: 'stack', scope: { kind: 'album', albumId: album.id } }, plannedAt);

/** Everything that a job may change: membership, primaries, duplicate ids. Stack ids are the server's own. */
export const stateOf = (fake: FakeImmich) => ({
  stacks: [...fake.state.stacks.values()]
    .map(({ id, primaryAssetId }) => ({ primaryAssetId, members: [...(fake.state.stackMembers.get(id) ?? [])].sort() }))
    .sort((a, b) => (a.primaryAssetId < b.primaryAssetId ? -1 : 1)),
  flags: [...fake.state.assets.values()].map(({ id, duplicateId }) => [id, duplicateId]),
});

export async function reportOn({ journal, reportOf }: Worker, jobId = 'plan') {
  const job = await journal.readJob(jobId);
  if (!job) throw new Error(`no job ${jobId}`);
  return reportOf(job, await journal.readSteps(jobId));
}

/** Calls that change something. */
export const writesTo = (fake: FakeImmich) =>
  fake.calls.filter(({ method, path }) => method !== 'GET' && path !== '/api/search/metadata');
