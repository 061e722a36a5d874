import { differentCameras } from './cameras';
import { compareTexts } from './cover-order';
import { fileType } from './extensions';
import type { Member } from './member';
import type { KnownStack } from './stack-index';
import type { Asset, Reason } from './types';

/** What a stacking call lists beside the files of its shot, because their stacks hold it. */
export interface Brought {
  stacks: readonly KnownStack[];
  others: readonly Asset[];
  /** Members of the stacks that were not handed over. */
  unseen: number;
}

/**
 * Why the files of one shot want a look, in the order of SPEC 4.
 * @param found what was found out while the shot was looked for: `clocks-differ`, `ambiguous`.
 */
export function reasonsFor(members: readonly Member[], found: Reason[], brought: Brought | null): Reason[] {
  const reasons = [...found];
  const cameras = differentCameras(members);
  if (cameras.length > 0) reasons.push({ code: 'cameras-differ', cameras });
  const twice = sameTypeTwice(members);
  if (twice.length > 0) {
    const externalLibrary = twice.some(({ asset }) => asset.libraryId !== null);
    reasons.push({ code: 'same-type-twice', fileNames: fileNames(twice.map(({ asset }) => asset)), externalLibrary });
  }
  if (!brought && isUniform(members)) return reasons;
  const all = members.map(({ asset }) => asset);
  if (brought) all.push(...brought.others);
  const archived = all.filter(isArchived);
  if (archived.length > 0 && archived.length < all.length) {
    reasons.push({ code: 'visibility-differs', archived: fileNames(archived) });
  }
  const stacks = brought?.stacks ?? [];
  if (stacks.length > 1) reasons.push({ code: 'two-stacks', stacks: stacks.length });
  if (brought && brought.others.length + brought.unseen > 0) {
    reasons.push({ code: 'foreign-members', fileNames: fileNames(brought.others), unseen: brought.unseen });
  }
  const unknown = all.filter((asset) => asset.stackUnknown && !stacks.some((stack) => stack.assetIds.has(asset.id)));
  if (unknown.length > 0) reasons.push({ code: 'stacks-unknown' });
  return reasons;
}

/** Nearly always: one visibility, and it is known that there are no stacks. */
function isUniform(members: readonly Member[]): boolean {
  const visibility = members[0]?.asset.visibility;
  return members.every(({ asset }) => asset.visibility === visibility && !asset.stackUnknown);
}

function isArchived(asset: Asset): boolean {
  return asset.visibility === 'archive';
}

/** Members of one full name and one type: a copy, or another shot with the same clock. */
function sameTypeTwice(members: readonly Member[]): Member[] {
  const [one, other] = members;
  if (members.length === 2 && one?.kind !== other?.kind) return [];
  const counts = new Map<string, number>();
  for (const member of members) counts.set(typeOf(member), (counts.get(typeOf(member)) ?? 0) + 1);
  return members.filter((member) => (counts.get(typeOf(member)) ?? 0) > 1);
}

function typeOf(member: Member): string {
  return `${fileType(member.extension)}/${member.fullName}`;
}

function fileNames(assets: readonly Asset[]): string[] {
  return assets.map((asset) => asset.originalFileName).sort(compareTexts);
}
