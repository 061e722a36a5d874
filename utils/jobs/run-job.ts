import pMap from 'p-map';
import { type Failure, type FailureCode, StackerError, toFailure } from '~/utils/errors';
import { type ImmichClient, mayPass } from '~/utils/immich';
import { readJob, readSteps, saveSteps, updateJob } from './journal';
import type { JobRecord, StepRecord, StepState } from './records';
import { stackWork } from './stack-work';
import { undoWork } from './undo-work';

/** The world that a job runs in, so that tests can hand in another. */
export interface JobWorld {
  client: ImmichClient;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal fires. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  onStep(done: number, total: number): void;
}

/** What a kind of job does. Both throw StackerErrors; what they mean for the job is decided here. */
export interface Work {
  /** Looks at the server once, before the first of the open steps. */
  prepare(open: StepRecord[], signal: AbortSignal): Promise<void>;
  /**
   * Does one step, whose intent (`calling`) it puts on disk before it calls. A step that is `calling` already was
   * under way when an earlier worker died: it is looked up, and not begun anew once the signal has fired.
   */
  carryOut(step: StepRecord, signal: AbortSignal): Promise<StepState>;
}

/** Browsers open six connections to a host. */
const callsAtOnce = 6;

/** Failures that a person or time can mend: the job waits, and goes on from where it was. */
const pauses = new Set<FailureCode>([
  'unreachable',
  'signed-out',
  'bad-key',
  'proxy-sign-in',
  'no-access',
  'other-user',
  'storage-full',
]);
/** Failures that every other step would meet as well, and that waiting does not mend. */
const ends = new Set<FailureCode>(['missing-permission']);

/**
 * Carries out what is left of a job. Every step is on disk before and after its call, so that a worker killed at any
 * moment can take it up again. Never rejects: how it ended is on disk too.
 */
export async function runJob(jobId: string, world: JobWorld, cancel: AbortSignal): Promise<void> {
  const job = await readJob(jobId);
  if (!job || job.state === 'ended') return;
  const stop = new AbortController();
  const signal = AbortSignal.any([cancel, stop.signal]);
  let stoppedBy: Failure | null = null;
  let waits = false;
  const halt = (error: unknown) => {
    stoppedBy ??= toFailure(error);
    waits ||= doesPause(error);
    stop.abort();
  };
  try {
    await checkUser(world.client, job.userId);
    await updateJob(jobId, { state: 'running', stoppedBy: null });
    const steps = await readSteps(jobId);
    const open = steps.filter(isOpen);
    const work = workOf(job, world);
    let done = steps.length - open.length;
    world.onStep(done, steps.length);
    await work.prepare(open, signal);
    await pMap(
      open,
      async (step) => {
        if (signal.aborted && step.progress.state === 'waiting') return;
        const progress = await settle(() => work.carryOut(step, signal), halt);
        if (progress === null) return;
        await saveSteps([{ ...step, progress }]).catch(halt);
        if (progress.state !== 'waiting') world.onStep(++done, steps.length);
      },
      { concurrency: callsAtOnce },
    );
  } catch (error) {
    halt(error);
  }
  const paused = waits && !cancel.aborted;
  await updateJob(jobId, {
    state: paused ? 'paused' : 'ended',
    finishedAt: paused ? null : world.now(),
    cancelled: cancel.aborted,
    stoppedBy,
  });
}

const workOf = (job: JobRecord, world: JobWorld): Work =>
  job.kind === 'stack' ? stackWork(job, world) : undoWork(world);

export const isOpen = ({ progress }: StepRecord) => progress.state === 'waiting' || progress.state === 'calling';

/** A step's new state, or null where its failure is everyone's: the step stays open and the job halts. */
async function settle(carryOut: () => Promise<StepState>, halt: (error: unknown) => void): Promise<StepState | null> {
  try {
    return await carryOut();
  } catch (error) {
    const failure = toFailure(error);
    if (!doesPause(error) && !ends.has(failure.code)) return { state: 'failed', failure };
    halt(error);
    return null;
  }
}

const doesPause = (error: unknown) => pauses.has(toFailure(error).code) || mayPass(error);

/** Jobs are bound to their user: after a 401, someone else may have signed in. */
async function checkUser(client: ImmichClient, userId: string): Promise<void> {
  const user = await client.userIfAllowed();
  if (user !== null && user.id !== userId) throw new StackerError('other-user');
}
