import { createHash } from 'node:crypto';
import { ImmichError } from '~/tests/fake-immich/errors';
import { createLibrary } from '~/tests/fake-immich/library';
import { type Api, needs } from '~/tests/fake-immich/routes/api';
import type { State } from '~/tests/fake-immich/state';
import { asDate } from '~/tests/fake-immich/time';

/** `POST /assets`: takes the dates of the form for those of the picture, as the exif of the file is not read. */
export function uploadRoutes(api: Api, state: State): void {
  api.post('/api/assets', needs(state, 'asset.upload'), async (c) => {
    const { user } = c.get('auth');
    const form = await c.req.formData();
    const file = form.get('assetData');
    if (!(file instanceof File)) throw new ImmichError(400, 'assetData is required');
    const field = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' && value ? value : null;
    };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checksum = createHash('sha1').update(bytes).digest('base64');
    const known = [...state.assets.values()].find((a) => a.ownerId === user.id && a.checksum === checksum);
    if (known) return c.json({ id: known.id, status: 'duplicate' }, 200);
    const now = state.now();
    const takenAt = field('fileCreatedAt') ?? asDate(now);
    const asset = createLibrary().asset(user, field('filename') ?? file.name, {
      id: state.newId(),
      takenAt,
      fileModifiedAt: field('fileModifiedAt') ?? takenAt,
      createdAt: asDate(now),
      checksum,
      originalPath: `/data/upload/${user.id}/${checksum.slice(0, 2)}/${state.newId()}`,
      deviceAssetId: field('deviceAssetId') ?? '',
      deviceId: field('deviceId') ?? '',
      exif: { fileSizeInByte: bytes.length },
    });
    state.assets.set(asset.id, asset);
    state.forgetOrder(undefined);
    return c.json({ id: asset.id, status: 'created' }, 201);
  });
}
