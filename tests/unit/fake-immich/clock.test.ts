import { describe, expect, it } from 'vitest';
import { everyVersion, markedWorld } from '~/tests/unit/fake-immich/marked-library';

describe.each(everyVersion)('the clock of Immich %s', (version) => {
  it('is in every answer, refusals and pages too', async () => {
    const { ask, fake } = markedWorld(version);
    const date = 'Sat, 28 Nov 2026 00:00:00 GMT';

    expect((await ask('GET', '/server/ping')).date).toBe(date);
    expect((await ask('PUT', '/assets', { ids: [] })).date).toBe(date);
    expect((await ask('GET', '/albums/none')).date).toBe(date);
    expect((await ask('GET', '/nothing')).date).toBe(date);
    expect((await fake.fetch('http://fake/albums')).headers.get('date')).toBe(date);
  });

  it('may be ahead or behind, and what is made then bears its time', async () => {
    const { ask, fake, ids } = markedWorld(version);
    const hour = 3_600_000;
    const touched = async () => {
      await ask('PUT', '/assets', { ids: ids('ONE.JPG'), isFavorite: true });
      return (await ask('GET', `/assets/${ids('ONE.JPG')[0]}`)).body.updatedAt.slice(0, 19);
    };

    fake.setClockSkew(hour);
    expect((await ask('GET', '/server/ping')).date).toBe('Sat, 28 Nov 2026 01:00:00 GMT');
    expect(await touched()).toBe('2026-11-28T01:00:00');
    fake.setClockSkew(-hour);
    expect((await ask('GET', '/server/ping')).date).toBe('Fri, 27 Nov 2026 23:00:00 GMT');
    expect(await touched()).toBe('2026-11-27T23:00:00');
  });
});
