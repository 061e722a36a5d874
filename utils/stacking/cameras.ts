import type { Asset } from './types';

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');
const bare = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** The word by which people know a maker: programs write `NIKON CORPORATION` and `Nikon`. */
const makerOf = (make: string): string => tidy(make).split(' ')[0] ?? '';

/**
 * A camera by what it is, not by how a program spells it: the maker, and the model without the maker's name, without
 * case and spaces. A converted DNG says `Canon` and `EOS 5D Mark II` where the camera says `Canon EOS 5D Mark II`.
 * Null where make or model is missing.
 */
function cameraOf({ make, model }: Asset): string | null {
  if (!make?.trim() || !model?.trim()) return null;
  const maker = bare(makerOf(make));
  const whole = bare(make);
  const named = bare(model);
  const rest = [whole, maker].find((name) => named.startsWith(name) && named.length > name.length) ?? '';
  return `${maker} ${named.slice(rest.length)}`;
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
  return bare(model).startsWith(bare(makerOf(make))) ? model : `${make} ${model}`;
}

/** The different cameras among some files, by name. None where they do not differ. */
export function differentCameras(members: readonly { asset: Asset; camera: string | null }[]): string[] {
  const byCamera = new Map<string, string>();
  for (const { asset, camera } of members) {
    if (camera === null) continue;
    const name = cameraName(asset);
    const known = byCamera.get(camera);
    // Of two spellings the same one is shown, whichever file comes first.
    if (known === undefined || name < known) byCamera.set(camera, name);
  }
  return byCamera.size < 2 ? [] : [...byCamera.values()].sort();
}
