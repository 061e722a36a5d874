import type { Asset } from './types';

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Make and model as they are compared, or null where one of them is missing. */
function cameraOf({ make, model }: Asset): string | null {
  return make && model ? `${tidy(make)} ${tidy(model)}`.toLowerCase() : null;
}

/** Makes a function that reads the camera of a file; each spelling is read once. */
export function createCameraReader(): (asset: Asset) => string | null {
  const bySpelling = new Map<string, string | null>();
  let last: Asset | null = null;
  let camera: string | null = null;
  return (asset) => {
    // Mostly the next file is of the same camera.
    if (last && last.make === asset.make && last.model === asset.model) return camera;
    last = asset;
    const spelling = `${asset.make}\0${asset.model}`;
    camera = bySpelling.get(spelling) ?? cameraOf(asset);
    bySpelling.set(spelling, camera);
    return camera;
  };
}

/** Both are known, and they differ. A file without EXIF differs from none. */
export function camerasDiffer(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** A camera for people: the maker is left out where the model begins with it (`NIKON Z 6`, `FUJIFILM X-T4`). */
function cameraName(asset: Asset): string {
  const make = tidy(asset.make ?? '');
  const model = tidy(asset.model ?? '');
  const maker = make.split(' ')[0] ?? '';
  return model.toLowerCase().startsWith(`${maker.toLowerCase()} `) ? model : `${make} ${model}`;
}

/** The different cameras among some files, by name. None where they do not differ. */
export function differentCameras(members: readonly { asset: Asset; camera: string | null }[]): string[] {
  const byCamera = new Map<string, Asset>();
  for (const { asset, camera } of members) {
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
