import type { State } from '~/tests/fake-immich/state';
import type { FakeAsset } from '~/tests/fake-immich/types';

/** What an asset can be in or have, by id. */
export type Membership = 'albumIds' | 'personIds' | 'tagIds';

/** Whether an asset is in the album, shows the person, or has the tag or one below it. */
export function belongsTo(state: State, kind: Membership, id: string): (asset: FakeAsset) => boolean {
  if (kind === 'albumIds') return (asset) => Boolean(state.albumMembers.get(id)?.has(asset.id));
  if (kind === 'personIds') return (asset) => asset.personIds.includes(id);
  const family = tagAndBelow(state, id);
  return (asset) =>
    asset.tagIds.some((tagId) => family.has(tagId) && !state.unsearchableTags.has(`${asset.id} ${tagId}`));
}

function tagAndBelow(state: State, id: string): Set<string> {
  const family = new Set([id]);
  let size = 0;
  while (size < family.size) {
    size = family.size;
    for (const tag of state.tags.values()) if (tag.parentId && family.has(tag.parentId)) family.add(tag.id);
  }
  return family;
}
