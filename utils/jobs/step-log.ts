import type { StepProgress, StepRecord } from '~/utils/database/records';
import { writeWhole } from '~/utils/database/write-whole';
import { pause } from '~/utils/immich';

/** The intents of so many steps go to disk together, ahead of their calls. */
const intendedAtOnce = 100;

/** Outcomes are gathered for so long, in milliseconds. One that a kill loses is looked up. */
const gatherMs = 250;

/** What a run notes of its job's steps. Every record is a transaction, which the browser's own process has to carry. */
export interface StepLog {
  /** Puts the steps' progress on disk now, together or not at all. */
  note(steps: StepRecord[]): Promise<void>;
  /** Resolves when it is on disk that a step's call is to be made: with those of the next steps, for which nobody waits then. */
  intend(step: StepRecord): Promise<void>;
  /** Puts a step's progress on disk soon, with what else comes meanwhile. */
  noteSoon(step: StepRecord): Promise<void>;
  /** Puts the progress of all steps on disk in place of all that was noted of them. */
  compact(steps: StepRecord[]): Promise<void>;
}

/**
 * The log of one run of a job.
 * @param open the steps that are to be done, in their order
 * @throws StackerError, of each of its functions, `storage-full`
 */
export function createStepLog(jobId: string, open: StepRecord[]): StepLog {
  const places = new Map(open.map((step, place) => [step, place]));
  const intents: Promise<void>[] = [];
  let together: StepProgress[] = [];
  let next: Promise<void> | null = null;
  let gathered: StepProgress[] = [];
  let soon: Promise<void> | null = null;

  function write(steps: StepProgress[]): Promise<void> {
    if (steps.length === 0) return Promise.resolve();
    return writeWhole(['stepLog'], async (tx) => void (await tx.objectStore('stepLog').put({ jobId, steps })));
  }

  function flush(): Promise<void> {
    const steps = gathered;
    gathered = [];
    soon = null;
    return write(steps);
  }

  /** Steps that have begun already say so on disk. */
  function intendBlock(block: number): Promise<void> {
    const steps = open.slice(block * intendedAtOnce, (block + 1) * intendedAtOnce);
    const fresh = steps.filter(({ progress }) => progress.state === 'waiting');
    intents[block] ??= write(fresh.map(({ index }) => ({ index, progress: { state: 'calling' } })));
    return intents[block];
  }

  return {
    note(steps) {
      together.push(...steps.map(progressOf));
      // What is noted in one go shares a record.
      next ??= new Promise((resolve) => setTimeout(resolve)).then(() => {
        const all = together;
        together = [];
        next = null;
        return write(all);
      });
      return next;
    },

    async intend(step) {
      const place = places.get(step) ?? 0;
      const block = Math.floor(place / intendedAtOnce);
      await intendBlock(block);
      const isHalfThrough = place % intendedAtOnce >= intendedAtOnce / 2;
      // Should it fail, the first step of that block says so.
      if (isHalfThrough && (block + 1) * intendedAtOnce < open.length) intendBlock(block + 1).catch(() => {});
    },

    noteSoon(step) {
      gathered.push(progressOf(step));
      soon ??= pause(gatherMs).then(flush);
      return soon;
    },

    async compact(steps) {
      gathered = [];
      await writeWhole(['stepLog'], async (tx) => {
        const log = tx.objectStore('stepLog');
        const keys = await log.index('jobId').getAllKeys(jobId);
        await Promise.all(keys.map((key) => log.delete(key)));
        await log.put({ jobId, steps: steps.map(progressOf) });
      });
    },
  };
}

const progressOf = ({ index, progress }: StepRecord): StepProgress => ({ index, progress });
