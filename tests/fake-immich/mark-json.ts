import type { State } from '~/tests/fake-immich/state';
import { asDate, asTimestamp } from '~/tests/fake-immich/time';
import type { FakeAsset, FakePerson, FakeTag } from '~/tests/fake-immich/types';

/** A tag as a row is sent, or inside an asset, as Postgres writes it. */
export function tagJson(tag: FakeTag, date: typeof asDate = asDate) {
  return {
    id: tag.id,
    ...(tag.parentId && { parentId: tag.parentId }),
    name: tag.name,
    value: tag.value,
    createdAt: date(tag.createdAt),
    updatedAt: date(tag.updatedAt),
    ...(tag.color && { color: tag.color }),
  };
}

export const tagsOf = (state: State, asset: FakeAsset) =>
  asset.tagIds.flatMap((id) => state.tags.get(id) ?? []).map((tag) => tagJson(tag, asTimestamp));

export const personJson = (person: FakePerson) => ({
  id: person.id,
  name: person.name,
  birthDate: person.birthDate,
  thumbnailPath: `/data/thumbs/${person.ownerId}/${person.id.slice(0, 2)}/${person.id}.jpeg`,
  isHidden: person.isHidden,
  isFavorite: person.isFavorite,
  updatedAt: asDate(person.updatedAt),
});

export const peopleOf = (state: State, asset: FakeAsset) =>
  asset.personIds.flatMap((id) => state.people.get(id) ?? []).map((person) => ({ ...personJson(person), faces: [] }));
