import type { Asset } from './types';

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Make and model as they are compared, or null where one of them is missing. */
export function cameraOf(asset: Asset): string | null {
  if (!asset.make || !asset.model) return null;
  return `${tidy(asset.make)} ${tidy(asset.model)}`.toLowerCase();
}

/** Both have make and model, and they differ. A file without EXIF differs from none. */
export function camerasDiffer(a: Asset, b: Asset): boolean {
  if (a.make === b.make && a.model === b.model) return false;
  const one = cameraOf(a);
  const other = cameraOf(b);
  return one !== null && other !== null && one !== other;
}

/** Both have make and model, and they are the same. */
export function camerasEqual(a: Asset, b: Asset): boolean {
  const one = cameraOf(a);
  return one !== null && one === cameraOf(b);
}

/** A camera for people: the maker is left out where the model begins with it (`NIKON Z 6`, `FUJIFILM X-T4`). */
function cameraName(asset: Asset): string {
  const make = tidy(asset.make ?? '');
  const model = tidy(asset.model ?? '');
  const maker = make.split(' ')[0] ?? '';
  return model.toLowerCase().startsWith(`${maker.toLowerCase()} `) ? model : `${make} ${model}`;
}

/** The different cameras among some files, by name. None where they do not differ. */
export function differentCameras(files: readonly { asset: Asset }[]): string[] {
  const first = files[0]?.asset;
  if (files.every(({ asset }) => asset.make === first?.make && asset.model === first?.model)) return [];
  const byCamera = new Map<string, Asset>();
  for (const { asset } of files) {
    const camera = cameraOf(asset);
    const known = camera === null ? undefined : byCamera.get(camera);
    // Of two spellings the same one is shown, whichever file comes first.
    if (camera !== null && (!known || cameraName(asset) < cameraName(known))) byCamera.set(camera, asset);
  }
  const cameras = [...byCamera.values()];
  if (cameras.length < 2) return [];
  const names = new Set(cameras.map(cameraName));
  const clear = names.size === cameras.length;
  return cameras
    .map((asset) => (clear ? cameraName(asset) : `${tidy(asset.make ?? '')} ${tidy(asset.model ?? '')}`))
    .sort();
}
