import type { StackWithAssets } from '~/utils/immich';
import type { HiddenFiles } from '~/utils/messages/questions';
import type { Asset } from '~/utils/stacking/types';

/** So many names travel; the rest is counted. */
const namesTold = 200;

/**
 * What an album does not show any more once it shows each stack as one picture: every member but the primary, whether
 * or not the primary is in the album too.
 * @param maybe those that may be stacked; of other people's no more than that is known
 */
export function hiddenIn(
  assets: Asset[],
  maybe: string[],
  stacks: StackWithAssets[],
  userId: string | null,
): HiddenFiles {
  const primaryOf = new Map(stacks.flatMap(({ stack }) => stack.assetIds.map((id) => [id, stack.primaryAssetId])));
  const inAlbum = new Set(assets.map(({ id }) => id));
  const hidden = assets.filter(({ id }) => (primaryOf.get(id) ?? id) !== id);
  const vanished = hidden
    .filter(({ id }) => !inAlbum.has(primaryOf.get(id) ?? id))
    .map(({ originalFileName }) => originalFileName)
    .sort();
  const unsure = new Set(maybe);
  return {
    hidden: hidden.length,
    vanished: vanished.length,
    names: vanished.slice(0, namesTold),
    unknown: userId === null ? 0 : assets.filter(({ id, ownerId }) => ownerId !== userId && unsure.has(id)).length,
  };
}
