import type { StepRecord, StepState } from '~/utils/database/records';
import type { ImmichClient } from '~/utils/immich';

/** The world that a job runs in, so that tests can hand in another. */
export interface JobWorld {
  client: ImmichClient;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal fires. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  onStep(done: number, total: number): void;
  /** Somebody asked a moment ago: the server takes us for the user whose job it is. */
  isSameUser?: boolean;
}

/** What a kind of job does. Both throw StackerErrors; what they mean for the job is decided here. */
export interface Work {
  /** Looks at the server once, before the first of the open steps. */
  prepare(open: StepRecord[], signal: AbortSignal): Promise<void>;
  /**
   * Does one step, whose intent (`calling`) it puts on disk, and into the record at hand, before it calls. A step that
   * is `calling` already was begun: it is looked up, and finished even when the signal has fired.
   */
  carryOut(step: StepRecord, signal: AbortSignal): Promise<StepState>;
  /** Does what is left when all steps are through, or the job was cancelled. Repeated after a kill, it changes nothing more. */
  finish?(steps: StepRecord[], signal: AbortSignal): Promise<void>;
  /** How many steps may be on their way at once, six unless told. */
  stepsAtOnce?: number;
}
