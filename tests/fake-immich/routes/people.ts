import { z } from 'zod';
import { noAccess } from '~/tests/fake-immich/errors';
import { personJson } from '~/tests/fake-immich/mark-json';
import { type Api, type ApiContext, needs } from '~/tests/fake-immich/routes/api';
import type { State } from '~/tests/fake-immich/state';
import { thumbnailSvg } from '~/tests/fake-immich/thumbnail';
import type { FakePerson } from '~/tests/fake-immich/types';
import { check, uuid } from '~/tests/fake-immich/validate';

/** One person, how many files show them, and their face. */
export function peopleRoutes(api: Api, state: State): void {
  const ownPerson = (c: ApiContext, permission: string): FakePerson => {
    const { id } = check(z.object({ id: uuid }), { id: c.req.param('id') });
    const person = state.people.get(id);
    if (person?.ownerId !== c.get('auth').user.id) throw noAccess(permission);
    return person;
  };
  const showing = (person: FakePerson) =>
    [...state.assets.values()].filter(
      (asset) => asset.personIds.includes(person.id) && !asset.isTrashed && asset.visibility === 'timeline',
    );

  api.get('/api/people/:id', needs(state, 'person.read'), (c) => c.json(personJson(ownPerson(c, 'person.read'))));

  api.get('/api/people/:id/statistics', needs(state, 'person.statistics'), (c) =>
    c.json({ assets: showing(ownPerson(c, 'person.read')).length }),
  );

  api.get('/api/people/:id/thumbnail', needs(state, 'person.read'), (c) => {
    const [asset] = showing(ownPerson(c, 'person.read'));
    if (!asset) return c.notFound();
    return c.body(thumbnailSvg(asset), 200, { 'Content-Type': 'image/svg+xml' });
  });
}
