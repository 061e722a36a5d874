import { z } from 'zod/mini';
import type { AssetFacts } from '~/utils/messages/asset-facts';
import { assetSchema } from './asset';
import { ImmichError } from './errors';
import type { Request } from './http';

const optionalText = z.optional(z.nullable(z.string()));
const optionalNumber = z.optional(z.nullable(z.number()));

/** What a look at one asset shows beyond what planning reads; all of it may be missing. */
const factsSchema = z.extend(assetSchema, {
  originalPath: optionalText,
  exifInfo: z.optional(
    z.nullable(
      z.object({
        make: optionalText,
        model: optionalText,
        lensModel: optionalText,
        exposureTime: optionalText,
        fNumber: optionalNumber,
        iso: optionalNumber,
        focalLength: optionalNumber,
        fileSizeInByte: optionalNumber,
        exifImageWidth: optionalNumber,
        exifImageHeight: optionalNumber,
      }),
    ),
  ),
});
const albumsSchema = z.array(z.object({ albumName: z.string() }));

/** Uploads without a storage template lie under names of Immich's own. */
const namedByImmich = /[\\/][\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:\.[^\\/]*)?$/i;

/**
 * What tells an asset from others, albums included (`GET /albums?assetId=` lists own and shared ones in every version).
 * @throws ImmichError `missing-permission` without asset.read
 */
export async function readAssetFacts(request: Request, id: string, signal?: AbortSignal): Promise<AssetFacts> {
  const asked = encodeURIComponent(id);
  const [asset, albums] = await Promise.all([
    request({ method: 'GET', path: `/assets/${asked}`, answer: factsSchema, retries: 2, signal }),
    request({ method: 'GET', path: `/albums?assetId=${asked}`, answer: albumsSchema, retries: 2, signal }).catch(
      nullIfForbidden,
    ),
  ]);
  const exif = asset.exifInfo;
  const path = asset.originalPath ?? '';
  return {
    id: asset.id,
    wallTime: asset.localDateTime,
    time: asset.fileCreatedAt,
    camera: cameraName(exif?.make, exif?.model),
    lens: exif?.lensModel ?? null,
    exposureTime: exif?.exposureTime ?? null,
    fNumber: exif?.fNumber ?? null,
    iso: exif?.iso ?? null,
    focalLength: exif?.focalLength ?? null,
    width: asset.width ?? exif?.exifImageWidth ?? null,
    height: asset.height ?? exif?.exifImageHeight ?? null,
    bytes: exif?.fileSizeInByte ?? null,
    folder: path === '' || namedByImmich.test(path) ? null : path.replace(/[\\/][^\\/]*$/, '') || '/',
    albums: albums?.map(({ albumName }) => albumName).sort() ?? null,
  };
}

/** The maker is said once: many write their name into the model, too, some of them shorter (`NIKON CORPORATION`, `NIKON Z 6`). */
function cameraName(make: string | null | undefined, model: string | null | undefined): string | null {
  const [maker = '', name = ''] = [make?.trim(), model?.trim()];
  const [word = ''] = maker.toLowerCase().split(' ');
  const says = name.toLowerCase().startsWith(word);
  return (says ? name : `${maker} ${name}`.trim()) || null;
}

function nullIfForbidden(error: unknown): null {
  if (error instanceof ImmichError && error.failure.code === 'missing-permission') return null;
  throw error;
}
