import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { versions, world } from '~/tests/unit/fake-immich/world';

const whole = {
  deviceAssetId: 'one',
  deviceId: 'test',
  fileCreatedAt: '2025-06-01T10:00:00.000Z',
  fileModifiedAt: '2025-06-01T10:00:00.000Z',
};

describe.each(versions)('uploads to Immich %s', (version) => {
  const since3 = version.startsWith('3');

  function uploads() {
    const { fake } = world(version);
    const authorization = `Bearer ${fake.signIn(fake.user('me@example.org'))}`;
    return async (fields: Record<string, string>, name = 'NEW.JPG', headers: Record<string, string> = {}) => {
      const body = new FormData();
      for (const [field, value] of Object.entries(fields)) body.append(field, value);
      if (name) body.append('assetData', new File(['bytes'], name));
      const answer = await fake.fetch('http://immich.test/api/assets', {
        method: 'POST',
        headers: { authorization, ...headers },
        body,
      });
      return { status: answer.status, body: await answer.json() };
    };
  }

  it('are known again by their bytes, sent or announced', async () => {
    const upload = uploads();
    const made = await upload(whole);
    const checksum = createHash('sha1').update('bytes').digest('hex');

    expect(made).toMatchObject({ status: 201, body: { status: 'created' } });
    const again = { status: 200, body: { id: made.body.id, status: 'duplicate' } };
    expect(await upload({ ...whole, deviceAssetId: 'two' })).toEqual(again);
    expect(await upload({}, '', { 'x-immich-checksum': checksum })).toEqual(again);
  });

  it.each(['deviceAssetId', 'deviceId'] as const)('need %s before 3', async (field) => {
    const { [field]: _, ...rest } = whole;
    expect((await uploads()(rest)).status).toBe(since3 ? 201 : 400);
    expect((await uploads()({ ...whole, [field]: '' })).status).toBe(since3 ? 201 : 400);
  });

  it.each(['fileCreatedAt', 'fileModifiedAt'] as const)('need %s, as a date', async (field) => {
    const { [field]: _, ...rest } = whole;
    expect((await uploads()(rest)).status).toBe(400);
    expect((await uploads()({ ...whole, [field]: 'yesterday' })).status).toBe(400);
    expect((await uploads()({ ...whole, [field]: '2025-06-01' })).status).toBe(since3 ? 400 : 201);
  });

  it('need a file, of a type that Immich knows', async () => {
    expect((await uploads()(whole, '')).status).toBe(400);
    const refused = await uploads()(whole, 'NEW.exe');
    expect(refused).toMatchObject({ status: 400, body: { message: 'Unsupported file type NEW.exe' } });
    expect((await uploads()({ ...whole, filename: 'NEW.DNG' }, 'blob')).status).toBe(201);
  });
});
