import pMap from 'p-map';
import { type Failure, toFailure } from '~/utils/errors';
import { type ImmichClient, ImmichError, mayPass, pauseBefore } from '~/utils/immich';
import { readJob, readSteps, saveStep, updateJob } from './journal';
import { isDone, isUnchanged, type Membership, membershipOf } from './membership';
import type { JobRecord, StepRecord, StepState } from './records';

/** The world that a job runs in, so that tests can hand in another. */
export interface JobWorld {
  client: ImmichClient;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal fires. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  onStep(done: number, total: number): void;
}

/** Browsers open six connections to a host. */
const callsAtOnce = 6;
const checkAgainAfterMs = 60_000;
const attempts = 8;
/** Failures that would meet every other group as well. */
const stopsAll = new Set<Failure['code']>([
  'signed-out',
  'bad-key',
  'missing-permission',
  'proxy-sign-in',
  'no-access',
  'unreachable',
  'storage-full',
]);

/**
 * Carries out what is left of a job. Every step is on disk before its call (`calling`) and after
 * it, so that a worker killed at any moment can take it up again: what was `calling` is looked up on
 * the server before it is sent again.
 */
export async function runJob(jobId: string, world: JobWorld, cancel: AbortSignal): Promise<void> {
  const job = await readJob(jobId);
  if (job?.state !== 'running') return;
  const stop = new AbortController();
  const signal = AbortSignal.any([cancel, stop.signal]);
  let stoppedBy: Failure | null = null;
  try {
    const steps = await readSteps(jobId);
    const open = steps.filter(({ progress }) => progress.state === 'waiting' || progress.state === 'calling');
    let done = steps.length - open.length;
    world.onStep(done, steps.length);
    const membership = await readMembershipIfNeeded(job, open, world);
    await pMap(
      open,
      async (step) => {
        if (signal.aborted) return;
        const progress = await carryOut(step, membership, world, signal);
        if (progress.state === 'failed' && stopsAll.has(progress.failure.code)) {
          // Not this group's failure but everyone's: it stays open, and the job says why it stopped.
          await saveStep({ ...step, progress: { state: 'waiting' } });
          stoppedBy ??= progress.failure;
          stop.abort();
          return;
        }
        await saveStep({ ...step, progress });
        if (progress.state !== 'waiting') world.onStep(++done, steps.length);
      },
      { concurrency: callsAtOnce },
    );
  } catch (error) {
    stoppedBy = toFailure(error);
  }
  await updateJob(jobId, { state: 'ended', finishedAt: world.now(), cancelled: cancel.aborted, stoppedBy });
}

/** Asked once for the whole job where the plan is old or a call was under way when the worker died. */
async function readMembershipIfNeeded(job: JobRecord, open: StepRecord[], world: JobWorld): Promise<Membership | null> {
  const isOld = world.now() - job.plannedAt > checkAgainAfterMs;
  if (!isOld && open.every(({ progress }) => progress.state === 'waiting')) return null;
  try {
    return membershipOf(await world.client.stacks());
  } catch (error) {
    if (error instanceof ImmichError && error.failure.code === 'missing-permission') return null;
    throw error;
  }
}

/** Does one step. @returns its new state; `waiting` where it was cancelled while its call was in doubt */
async function carryOut(
  step: StepRecord,
  membership: Membership | null,
  world: JobWorld,
  signal: AbortSignal,
): Promise<StepState> {
  if (membership !== null) {
    const stack = membership.get(step.assetIds[0] ?? '');
    // Only a call of ours that was under way can have done it; otherwise someone else did.
    if (step.progress.state === 'calling' && isDone(step, stack)) return { state: 'done', stackId: stack.id };
    if (!isUnchanged(step, membership)) return { state: 'failed', failure: { code: 'changed' } };
  }
  await saveStep({ ...step, progress: { state: 'calling' } });
  for (let attempt = 1; ; attempt++) {
    try {
      const { id } = await world.client.createStack(step.assetIds);
      return { state: 'done', stackId: id };
    } catch (error) {
      if (!mayPass(error) || attempt === attempts) return { state: 'failed', failure: toFailure(error) };
      await world.pause(pauseBefore(attempt, error), signal);
      const found = await lookUp(step, world.client);
      if (found !== null) return found;
      if (signal.aborted) return { state: 'waiting' };
    }
  }
}

/** After a lost answer: did the server do it? */
async function lookUp(step: StepRecord, client: ImmichClient): Promise<StepState | null> {
  try {
    const found = await client.stackOfPrimary(step.assetIds[0] ?? '');
    return isDone(step, found?.stack) ? { state: 'done', stackId: found.stack.id } : null;
  } catch {
    // Not known: stacking the same files again replaces the stack by an equal one (FACTS 0).
    return null;
  }
}
