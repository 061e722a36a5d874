import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ImmichError } from '~/tests/fake-immich/errors';
import { createLibrary } from '~/tests/fake-immich/library';
import { mediaTypes } from '~/tests/fake-immich/media-types';
import { type Api, needs } from '~/tests/fake-immich/routes/api';
import type { State } from '~/tests/fake-immich/state';
import { asDate } from '~/tests/fake-immich/time';
import { check, dateText, visibility } from '~/tests/fake-immich/validate';

/** `POST /assets`: takes the dates of the form for those of the picture, as the exif of the file is not read. */
export function uploadRoutes(api: Api, state: State): void {
  const schema = formSchema(state);
  api.post('/api/assets', needs(state, 'asset.upload'), async (c) => {
    const { user } = c.get('auth');
    const known = [...state.assets.values()].filter(({ ownerId }) => ownerId === user.id);
    const duplicateOf = (checksum: string) => known.find((asset) => asset.checksum === checksum);
    // A client that knows the checksum is answered before anything is read.
    const announced = duplicateOf(asBase64(c.req.header('x-immich-checksum') ?? ''));
    if (announced) return c.json({ id: announced.id, status: 'duplicate' }, 200);

    const form = await c.req.formData();
    const file = form.get('assetData');
    const given = form.get('filename');
    const fileName = typeof given === 'string' && given ? given : file instanceof File ? file.name : '';
    if (file instanceof File) requireKnownType(state, fileName);
    const fields = check(schema, Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')));
    if (!(file instanceof File)) throw new ImmichError(400, 'assetData is required');

    const bytes = new Uint8Array(await file.arrayBuffer());
    const checksum = createHash('sha1').update(bytes).digest('base64');
    const duplicate = duplicateOf(checksum);
    if (duplicate) return c.json({ id: duplicate.id, status: 'duplicate' }, 200);
    const asset = createLibrary().asset(user, fileName, {
      id: state.newId(),
      takenAt: fields.fileCreatedAt,
      fileModifiedAt: fields.fileModifiedAt,
      createdAt: asDate(state.now()),
      checksum,
      originalPath: `/data/upload/${user.id}/${checksum.slice(0, 2)}/${state.newId()}`,
      visibility: fields.visibility,
      deviceAssetId: fields.deviceAssetId ?? '',
      deviceId: fields.deviceId ?? '',
      exif: { fileSizeInByte: bytes.length },
    });
    state.assets.set(asset.id, asset);
    state.forgetOrder(undefined);
    return c.json({ id: asset.id, status: 'created' }, 201);
  });
}

/** The fields of the form beside the file. Before 3 the device is asked for, and any date that JavaScript reads will do. */
function formSchema(state: State) {
  const date = dateText(state);
  const device = state.behaviour.deviceFields ? z.string().min(1) : z.string().optional();
  return z.object({
    deviceAssetId: device,
    deviceId: device,
    fileCreatedAt: date.transform((text) => new Date(text).toISOString()),
    fileModifiedAt: date.transform((text) => new Date(text).toISOString()),
    visibility: visibility.optional(),
  });
}

function requireKnownType(state: State, fileName: string): void {
  const { image, video } = mediaTypes(state);
  const dot = fileName.lastIndexOf('.');
  const extension = dot < 0 ? '' : fileName.slice(dot).toLowerCase();
  if (![...image, ...video].includes(extension)) throw new ImmichError(400, `Unsupported file type ${fileName}`);
}

/** The header holds base64, of 28 signs, or hex. */
const asBase64 = (checksum: string) =>
  checksum.length === 28 ? checksum : Buffer.from(checksum, 'hex').toString('base64');
