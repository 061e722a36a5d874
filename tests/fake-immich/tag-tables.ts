import type { State } from '~/tests/fake-immich/state';
import type { FakeAsset, FakeTag } from '~/tests/fake-immich/types';

/** The tag of a path, made with all that is missing above it. */
export function upsertTag(state: State, ownerId: string, path: string): FakeTag | null {
  let tag = null as FakeTag | null;
  for (const name of path.split('/').filter(Boolean)) {
    const value: string = tag ? `${tag.value}/${name}` : name;
    const known: FakeTag | undefined = [...state.tags.values()].find((t) => t.ownerId === ownerId && t.value === value);
    tag = known ?? addTag(state, { ownerId, name, value, parentId: tag?.id ?? null });
  }
  return tag;
}

function addTag(state: State, parts: Pick<FakeTag, 'ownerId' | 'name' | 'value' | 'parentId'>): FakeTag {
  const createdAt = state.now();
  const tag: FakeTag = { id: state.newId(), ...parts, color: null, createdAt, updatedAt: createdAt };
  state.tags.set(tag.id, tag);
  return tag;
}

/** Tags a file at once; search finds it by the tag a moment later. */
export function tagAsset(state: State, asset: FakeAsset, tagId: string): void {
  asset.tagIds.push(tagId);
  const entry = `${asset.id} ${tagId}`;
  state.unsearchableTags.add(entry);
  state.jobs.add(() => state.unsearchableTags.delete(entry));
}

export function untagAsset(asset: FakeAsset, tagId: string): void {
  asset.tagIds = asset.tagIds.filter((id) => id !== tagId);
}
