import type { Asset } from '~/utils/stacking/types';
import type { Capabilities } from './capabilities';
import type { Request } from './http';
import { passesOf } from './list-library';
import { createListing } from './listing';
import { searchAssets } from './search';
import type { Wanted } from './search-shape';
import type { TimeWindow } from './time-windows';

/** Clocks of one shot agree on one of two times; on the other they are a time zone apart at most, in milliseconds. */
const widestZones = 26 * 60 * 60 * 1000;

/**
 * A user's files that were uploaded in a stretch of time, and all others that may be of the same shots: those taken within
 * a time zone's width of them.
 * @param uploaded by the server's clock, in milliseconds since 1970
 * @returns `uploads` are the ids of the new ones among `assets`
 */
export async function listUploads(
  request: Request,
  capabilities: Capabilities,
  userId: string,
  uploaded: { from: number; to: number },
  signal?: AbortSignal,
): Promise<{ uploads: Set<string>; assets: Asset[] }> {
  const read = async (wanted: Wanted, windows?: TimeWindow[]) => {
    const listing = createListing(
      0,
      () => {},
      ({ ownerId }) => ownerId === userId,
    );
    for (const pass of passesOf(capabilities)) {
      await searchAssets(request, capabilities, { ...pass, ...wanted }, listing.add, {
        signal,
        ...(windows && { windows }),
      });
    }
    return listing.result().assets;
  };
  const uploads = await read({ uploaded });
  if (uploads.length === 0) return { uploads: new Set(), assets: [] };
  const windows = around(uploads.map(({ fileCreatedAt }) => fileCreatedAt));
  // With EXIF, files that have none are not listed (2.0 to 3.1): what the first reading lacks, the second has.
  const withExif = await read({ withExif: true }, windows);
  const all = new Map([...(await read({}, windows)), ...withExif].map((asset) => [asset.id, asset]));
  return { uploads: new Set(uploads.map(({ id }) => id)), assets: [...all.values()] };
}

/** The stretches of time around some moments, those that touch put together. */
export function around(moments: number[]): TimeWindow[] {
  const windows: { from: number; to: number }[] = [];
  for (const moment of [...moments].sort((one, other) => one - other)) {
    const last = windows.at(-1);
    if (last && moment - widestZones <= last.to) last.to = moment + widestZones;
    else windows.push({ from: moment - widestZones, to: moment + widestZones });
  }
  return windows;
}
