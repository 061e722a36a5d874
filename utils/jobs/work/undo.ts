import type { JobRecord, StepRecord } from '~/utils/database/records';
import { readJobDuplicates } from '~/utils/jobs/journal';
import type { StepLog } from '~/utils/jobs/step-log';
import { StackerError } from '~/utils/messages/errors';
import type { AssetStack } from '~/utils/stacking/types';
import { begin, createDissolver, type Dissolving } from './delete-stacks';
import { isUnchanged, type Membership, membershipOf, sameStack, stacksNow } from './membership';
import { restoreFlags } from './restore-flags';
import type { JobWorld, Work } from './work';
import { write } from './write-once';

/**
 * Puts back what was before each step of a job: its stack is dissolved, the stacks that it took in or apart are made again
 * with their primary and members, duplicate flags that were lost come back. What is no longer as that job left it stays.
 */
export function undoWork({ id, clearFlags }: JobRecord, world: JobWorld, log: StepLog): Work {
  const { client } = world;
  let membership = membershipOf([]);
  const dissolver = createDissolver(world, log);

  return {
    async prepare(open, signal) {
      const ids = open.flatMap(({ assetIds }) => assetIds);
      const look = async () => {
        membership = membershipOf(await client.stacksOf(ids));
      };
      await look();
      await dissolver.all(open.flatMap(intact), look, signal);
    },

    async carryOut(step, signal) {
      const begun = step.progress.state === 'calling';
      if (!dissolver.isDissolved(step)) {
        const [made] = intact(step);
        // What has begun is finished, whoever cancels: its files must not stay out of the stacks they were in.
        if (signal.aborted && (made || !begun)) return { state: 'waiting' };
        if (made) await dissolver.one(made, signal);
        else if (wasNeverMade(step, membership)) return { state: 'done', stackId: null };
        else if (isAsLeft(step, membership)) await begin(log, [step]);
        else if (!begun || !isRebuilding(step, membership)) throw new StackerError('changed');
      }
      for (const was of wanted(step)) await putBack(step, was, begun, signal);
      return { state: 'done', stackId: null };
    },

    /** Only when every stack is back: a key that may not do this must not keep the others from theirs. */
    async finish(steps, signal) {
      const done = steps.filter(({ progress }) => progress.state === 'done');
      const touched = new Set(done.flatMap(({ before }) => Object.values(before.flags)));
      const duplicates = (await readJobDuplicates(id)).filter(([flag]) => touched.has(flag));
      const cleared = new Set(clearFlags ? done.flatMap(({ assetIds }) => assetIds) : []);
      await restoreFlags(duplicates, cleared, membership.flags, world, signal);
    },
  };

  /** The step with the very stack that the job made of its files, where they are in it still, and nothing else. */
  function intact(step: StepRecord): Dissolving[] {
    const stack = intactStack(step, membership);
    return stack ? [{ step, stack }] : [];
  }

  /** @param maybe whether an earlier worker may have made it already */
  async function putBack({ undoes }: StepRecord, was: AssetStack, maybe: boolean, signal: AbortSignal): Promise<void> {
    const known = membership.stacks.get(was.primaryAssetId);
    if (maybe && known && sameStack(known, was)) return;
    const lookUp = async () => {
      const found = (await client.stackOfPrimary(was.primaryAssetId))?.stack;
      return found && sameStack(found, was) ? found : null;
    };
    const others = was.assetIds.filter((id) => id !== was.primaryAssetId);
    const call = () =>
      undoes === 'reorder'
        ? client.setCover(was.id, was.primaryAssetId)
        : client.createStack([was.primaryAssetId, ...others]);
    await write(call, lookUp, world, signal);
  }
}

/** The stacks to make again. One with a single file was broken before, and stays mended. */
const wanted = ({ before }: StepRecord) => before.stacks.filter(({ assetIds }) => assetIds.length > 1);

/** What is to be dissolved before anything is put back: where stacks were taken apart or only got another cover, nothing. */
function intactStack(step: StepRecord, membership: Membership): AssetStack | null {
  return step.undoes === 'dissolve' || step.undoes === 'reorder' ? null : madeStack(step, membership);
}

function madeStack({ assetIds, stackId }: StepRecord, membership: Membership): AssetStack | null {
  const [now, ...others] = stacksNow(assetIds, membership);
  if (!now || others.length > 0 || (stackId !== null && now.id !== stackId)) return null;
  return sameStack(now, { primaryAssetId: assetIds[0] ?? '', assetIds }) ? now : null;
}

/** True for a call whose answer never came, and which did nothing. */
const wasNeverMade = ({ stackId, assetIds, before }: StepRecord, membership: Membership) =>
  stackId === null && isUnchanged(assetIds, before.stacks, membership);

/** True where the files of a stack that was taken apart are in none since, or its cover is the one that it got. */
const isAsLeft = (step: StepRecord, membership: Membership) =>
  step.undoes === 'reorder'
    ? madeStack(step, membership) !== null
    : step.undoes === 'dissolve' && stacksNow(step.assetIds, membership).length === 0;

/** True where the files are in no stack but those that are to be made again. */
const isRebuilding = (step: StepRecord, membership: Membership) =>
  stacksNow(step.assetIds, membership).every((stack) => wanted(step).some((was) => sameStack(stack, was)));
