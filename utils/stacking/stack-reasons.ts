import type { KnownStack } from './stack-index';
import type { Asset, Reason } from './types';

/** What a stacking call lists beside the files of its shot, because their stacks hold it. */
export interface Brought {
  stacks: readonly KnownStack[];
  others: readonly Asset[];
  /** Members of the stacks that were not handed over. */
  unseen: number;
}

/** Why stacking these files wants a look, whatever they show. */
export function stackReasons(members: readonly Asset[], { stacks, others, unseen }: Brought): Reason[] {
  const reasons: Reason[] = [];
  const all = [...members, ...others];
  const archived = all.filter((asset) => asset.visibility === 'archive');
  if (archived.length > 0 && archived.length < all.length) {
    reasons.push({ code: 'visibility-differs', archived: fileNames(archived) });
  }
  if (stacks.length > 1) reasons.push({ code: 'two-stacks', stacks: stacks.length });
  if (others.length + unseen > 0) reasons.push({ code: 'foreign-members', fileNames: fileNames(others), unseen });
  const unknown = all.some((asset) => asset.stackUnknown && !stacks.some((stack) => stack.assetIds.has(asset.id)));
  if (unknown) reasons.push({ code: 'stacks-unknown' });
  return reasons;
}

function fileNames(assets: readonly Asset[]): string[] {
  return assets.map((asset) => asset.originalFileName).sort();
}
