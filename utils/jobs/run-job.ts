import pLimit from 'p-limit';
import pMap from 'p-map';
import type { JobRecord, StepRecord, StepState } from '~/utils/database/records';
import { type ImmichClient, ImmichError, mayPass } from '~/utils/immich';
import { type Failure, type FailureCode, StackerError, toFailure } from '~/utils/messages/errors';
import { endJob, readJob, readSteps, saveSteps, updateJob } from './journal';
import { countSteps } from './report';
import { stackWork } from './work/stack';
import { undoWork } from './work/undo';
import { dissolveWork } from './work/unstack';
import type { InTurn, JobWorld, Work } from './work/work';

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
  const signal = AbortSignal.any([cancel, interrupt, stop.signal]);
  let stoppedBy: Failure | null = null;
  let waits = false;
  const halt = (error: unknown) => {
    stop.abort();
    // What we stopped ourselves is no failure.
    if ((cancel.aborted || interrupt.aborted) && !(error instanceof StackerError)) return;
    stoppedBy ??= toFailure(error);
    waits ||= doesPause(error);
  };
  const steps = await readSteps(jobId);
  const open = steps.filter(isOpen);
  try {
    await lookAround(async () => {
      if (!world.isSameUser) await checkUser(world.client, job.userId);
      await updateJob(jobId, { state: 'running', stoppedBy: null });
    });
    const work = workOf(job, world);
    const turns = pLimit(world.client.callsAtOnce);
    // What stops the job stops it before the next one's turn.
    const inTurn: InTurn = (call) =>
      turns(() =>
        call().catch((error) => {
          if (stopsJob(error)) halt(error);
          throw error;
        }),
      );
    let done = steps.length - open.length;
    world.onStep(done, steps.length);
    await lookAround(() => work.prepare(open, signal));
    await pMap(
      open,
      async (step) => {
        if (signal.aborted && step.progress.state === 'waiting') return;
        const progress = await settle(() => work.carryOut(step, signal, inTurn), job, world, halt);
        if (progress === null) return;
        step.progress = progress;
        await saveSteps([step]).catch(halt);
        if (!isOpen(step)) world.onStep(++done, steps.length);
      },
      { concurrency: work.stepsAtOnce ?? 6 },
    );
    if (!stop.signal.aborted && !interrupt.aborted) await work.finish?.(steps, signal);
  } catch (error) {
    halt(error);
  }
  const counts = countSteps(steps);
  if (interrupt.aborted && !cancel.aborted && !stoppedBy) return updateJob(jobId, { counts });
  await endJob(jobId, { paused: waits, cancelled: cancel.aborted, finishedAt: world.now(), stoppedBy, counts });
}

function workOf(job: JobRecord, world: JobWorld): Work {
  switch (job.kind) {
    case 'stack':
    case 'cover-order':
      return stackWork(job, world);
    case 'unstack':
    case 'mend':
      return dissolveWork(world);
    case 'undo':
      return undoWork(job, world);
  }
}

export const isOpen = ({ progress }: StepRecord) => progress.state === 'waiting' || progress.state === 'calling';

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

/** Looking around changes nothing: a server that cannot do it now is waited for. */
async function lookAround(look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    const isServer = error instanceof ImmichError && error.failure.code === 'server-error' && error.status !== 403;
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
