import { z } from 'zod/mini';
import type { Asset } from '~/utils/stacking/types';
import { ImmichError } from './errors';

const time = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const ms = Date.parse(text);
    if (Number.isNaN(ms)) context.issues.push({ code: 'custom', input: text, message: 'not a date' });
    return ms;
  }),
);
const optionalText = z.optional(z.nullable(z.string()));
const optionalNumber = z.optional(z.nullable(z.number()));

/**
 * `AssetResponseDto` of Immich 2.0 to 3.2, only what is used. `width` and `height` came with 2.5;
 * before that the pixels stand in `exifInfo`. `exifInfo` is there only where it was asked for.
 */
export const assetSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  originalFileName: z.string(),
  type: z.enum(['IMAGE', 'VIDEO', 'AUDIO', 'OTHER']),
  localDateTime: time,
  fileCreatedAt: time,
  fileModifiedAt: time,
  visibility: z.enum(['timeline', 'archive', 'hidden', 'locked']),
  isTrashed: z.boolean(),
  libraryId: optionalText,
  originalPath: optionalText,
  duplicateId: optionalText,
  width: optionalNumber,
  height: optionalNumber,
  exifInfo: z.optional(
    z.nullable(
      z.object({
        make: optionalText,
        model: optionalText,
        exifImageWidth: optionalNumber,
        exifImageHeight: optionalNumber,
      }),
    ),
  ),
});

/** Our asset of a parsed answer. Its stack is not known from here: see `readStacks`. */
export function fromApi(json: z.infer<typeof assetSchema>): Asset {
  const exif = json.exifInfo;
  return {
    id: json.id,
    ownerId: json.ownerId,
    originalFileName: json.originalFileName,
    type: json.type,
    localDateTime: json.localDateTime,
    fileCreatedAt: json.fileCreatedAt,
    fileModifiedAt: json.fileModifiedAt,
    visibility: json.visibility,
    isTrashed: json.isTrashed,
    make: exif?.make ?? null,
    model: exif?.model ?? null,
    width: json.width ?? exif?.exifImageWidth ?? null,
    height: json.height ?? exif?.exifImageHeight ?? null,
    libraryId: json.libraryId ?? null,
    originalPath: json.originalPath ?? null,
    duplicateId: json.duplicateId ?? null,
    stack: null,
  };
}

/** Trashed, hidden and locked files are in no plan. */
export const isLookedAt = ({ isTrashed, visibility }: Asset) =>
  !isTrashed && (visibility === 'timeline' || visibility === 'archive');

/**
 * Reads an asset as the API sends it.
 * @throws ImmichError `unexpected-answer` naming the field that is missing or of another type
 */
export function toAsset(json: unknown): Asset {
  return fromApi(parseAnswer(assetSchema, json, 'asset'));
}

/**
 * Checks an answer against what we read of it; unknown fields pass.
 * @throws ImmichError `unexpected-answer` with the call and the path of the first field that does not fit
 */
export function parseAnswer<S extends z.ZodMiniType>(schema: S, json: unknown, call: string): z.output<S> {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.join('.') ?? '';
  throw new ImmichError('unexpected-answer', { detail: path ? `${call}: ${path}` : call });
}
