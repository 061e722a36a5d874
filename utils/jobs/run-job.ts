import pMap from 'p-map';
import type { JobRecord, StepRecord, StepState } from '~/utils/database/records';
import { noteFailure } from '~/utils/failures/note-failure';
import { type ImmichClient, ImmichError, mayPass } from '~/utils/immich';
import { type Failure, type FailureCode, StackerError, toFailure } from '~/utils/messages/errors';
import { endJob, readJob, readSteps, updateJob } from './journal';
import { countSteps } from './report';
import { createStepLog, type StepLog } from './step-log';
import { stackWork } from './work/stack';
import { undoWork } from './work/undo';
import { dissolveWork } from './work/unstack';
import type { JobWorld, Work } from './work/work';

/** Failures that a person or time can mend: the job waits, and goes on from where it was. */
const pauses = new Set<FailureCode>([
  'unreachable',
  'signed-out',
  'bad-key',
  'proxy-sign-in',
  'proxy-refused',
  'no-access',
  'other-user',
  'storage-full',
]);

/** Failures of a group whose cause is for us to mend. */
const unforeseen = new Set<FailureCode>(['interrupted', 'unexpected-answer', 'server-error']);

const neverAborted = new AbortController().signal;

/**
 * Carries out what is left of a job. Every step is on disk before and after its call, so that a worker killed at any
 * moment can take it up again. Never rejects but for a full disk: how it ended is on disk too.
 * @param cancel ends the job after the calls that are under way
 * @param interrupt stops in the same way and leaves the job running on disk, for whoever takes it up next
 */
export async function runJob(
  jobId: string,
  world: JobWorld,
  cancel: AbortSignal,
  interrupt: AbortSignal = neverAborted,
): Promise<void> {
  const job = await readJob(jobId);
  if (!job || job.state === 'ended') return;
  const stop = new AbortController();
  const halted = AbortSignal.any([interrupt, stop.signal]);
  const signal = AbortSignal.any([cancel, halted]);
  let stoppedBy: Failure | null = null;
  let waits = false;
  const halt = (error: unknown) => {
    stop.abort();
    // What we stopped ourselves is no failure.
    if ((cancel.aborted || interrupt.aborted) && !(error instanceof StackerError)) return;
    if (stoppedBy === null) void noteFailure('jobs/stopped', error);
    stoppedBy ??= toFailure(error);
    waits ||= doesPause(error);
  };
  let steps: StepRecord[] | null = null;
  try {
    // The server is asked first: while it cannot answer, a job that waits costs the disk nothing.
    await lookAround(async () => {
      if (!world.isSameUser) await checkUser(world.client, job.userId);
    });
    if (job.state !== 'running' || job.stoppedBy) await updateJob(jobId, { state: 'running', stoppedBy: null });
    steps = await readSteps(jobId);
    await runSteps(job, steps, world, { signal, halted, halt });
  } catch (error) {
    halt(error);
  }
  // A job that waited has been counted, and nothing was done since.
  const counts = steps || job.state === 'running' ? countSteps(steps ?? (await readSteps(jobId))) : job.counts;
  if (interrupt.aborted && !cancel.aborted && !stoppedBy) return updateJob(jobId, { counts });
  await endJob(jobId, { paused: waits, cancelled: cancel.aborted, finishedAt: world.now(), stoppedBy, counts });
}

interface Course {
  /** No step is begun any more. */
  signal: AbortSignal;
  /** Nor is the job's last part, which a cancelled one still gets. */
  halted: AbortSignal;
  /** Stops the job because of a failure. */
  halt(error: unknown): void;
}

async function runSteps(
  job: JobRecord,
  steps: StepRecord[],
  world: JobWorld,
  { signal, halted, halt }: Course,
): Promise<void> {
  const open = steps.filter(isOpen);
  const log = createStepLog(job.id, open);
  const work = workOf(job, world, log);
  let done = steps.length - open.length;
  world.onStep(done, steps.length);
  try {
    await lookAround(() => work.prepare(open, signal));
    await pMap(
      open,
      async (step) => {
        if (signal.aborted && step.progress.state === 'waiting') return;
        const progress = await settle(() => work.carryOut(step, signal), job, world, halt);
        if (progress === null) return;
        step.progress = progress;
        log.noteSoon(step).catch(halt);
        if (!isOpen(step)) world.onStep(++done, steps.length);
      },
      { concurrency: work.stepsAtOnce ?? 6 },
    );
    if (!halted.aborted) await work.finish?.(steps, signal);
  } finally {
    await log.compact(steps);
  }
  await noteUnforeseen(open);
}

/** Of what failed a group for no reason that a person could do anything about, each kind once. */
async function noteUnforeseen(steps: StepRecord[]): Promise<void> {
  const failures = steps.flatMap(({ progress }) => (progress.state === 'failed' ? [progress.failure] : []));
  for (const [code, [first]] of Map.groupBy(failures, ({ code }) => code)) {
    if (unforeseen.has(code)) await noteFailure('jobs/group', new StackerError(code, first?.detail));
  }
}

function workOf(job: JobRecord, world: JobWorld, log: StepLog): Work {
  switch (job.kind) {
    case 'stack':
    case 'cover-order':
      return stackWork(job, world, log);
    case 'unstack':
    case 'mend':
      return dissolveWork(world, log);
    case 'undo':
      return undoWork(job, world, log);
  }
}

const isOpen = ({ progress }: StepRecord) => progress.state === 'waiting' || progress.state === 'calling';

/** A step's new state, or null where its failure is everyone's: the step stays open and the job halts. */
async function settle(
  carryOut: () => Promise<StepState>,
  { userId }: JobRecord,
  { client }: JobWorld,
  halt: (error: unknown) => void,
): Promise<StepState | null> {
  try {
    return await carryOut();
  } catch (error) {
    if (stopsJob(error)) {
      halt(error);
      return null;
    }
    const failure = toFailure(error);
    // Files that are suddenly not ours may be the same files, and we somebody else.
    const stranger = failure.code === 'not-yours' ? await strangerThan(client, userId) : null;
    if (stranger === null) return { state: 'failed', failure };
    halt(stranger);
    return null;
  }
}

const doesPause = (error: unknown) => pauses.has(toFailure(error).code) || mayPass(error);

const stopsJob = (error: unknown) => doesPause(error) || isForbidden(error);

/** What every other step would meet as well, and waiting does not mend. */
const isForbidden = (error: unknown) =>
  toFailure(error).code === 'missing-permission' || (error instanceof ImmichError && error.status === 403);

/** What no waiting mends. */
const lasting = new Set<number | null>([403, 413]);

/** Looking around changes nothing: a server that cannot do it now is waited for. */
async function lookAround(look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    const isServer =
      error instanceof ImmichError && error.failure.code === 'server-error' && !lasting.has(error.status);
    throw isServer && !mayPass(error) ? new ImmichError('unreachable', { detail: error.failure.detail }) : error;
  }
}

/** Jobs are bound to their user: after a 401, someone else may have signed in. */
async function checkUser(client: ImmichClient, userId: string): Promise<void> {
  const user = await client.userIfAllowed();
  if (user !== null && user.id !== userId) throw new StackerError('other-user');
}

async function strangerThan(client: ImmichClient, userId: string): Promise<unknown> {
  try {
    await checkUser(client, userId);
    return null;
  } catch (error) {
    return error;
  }
}
