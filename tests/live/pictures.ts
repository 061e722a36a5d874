import { type Colour, encodeJpeg } from './jpeg';
import { encodeTiff, type Field } from './tiff';

export interface Picture {
  fileName: string;
  bytes: Buffer;
  takenAt: Date;
}

const size = { width: 240, height: 160 };
const make = 'Immich Stacker';
const model = 'Live test';

export interface Shot {
  name: string;
  takenAt: Date;
  /** Of the sky, 0 to 360. */
  hue: number;
  /** Makes the bytes of this run unlike those of any other, as Immich takes no file twice. */
  run: string;
}

/** A developed picture: a small landscape, with the time it was taken in its exif data. */
export function jpegOf({ name, takenAt, hue, run }: Shot): Picture {
  const bytes = encodeJpeg(size, (x, y) => colourAt(x, y, hue), encodeTiff(camera(run), exifOf(takenAt)));
  return { fileName: `${name}.JPG`, bytes, takenAt };
}

/** A RAW file of the same shot, as far as a reader of exif data and an opener of TIFF files can tell. */
export function rawOf({ name, takenAt, hue, run }: Shot, extension: string): Picture {
  const pixels = Buffer.alloc(size.width * size.height * 3);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) pixels.set(colourAt(x, y, hue), (y * size.width + x) * 3);
  }
  const picture: Field[] = [
    { tag: 254, type: 'long', value: [0] },
    { tag: 256, type: 'long', value: [size.width] },
    { tag: 257, type: 'long', value: [size.height] },
    { tag: 258, type: 'short', value: [8, 8, 8] },
    { tag: 259, type: 'short', value: [1] },
    { tag: 262, type: 'short', value: [2] },
    { tag: 274, type: 'short', value: [1] },
    { tag: 277, type: 'short', value: [3] },
    { tag: 278, type: 'long', value: [size.height] },
    { tag: 284, type: 'short', value: [1] },
    ...camera(run),
  ];
  const dng: Field[] = [
    { tag: 50706, type: 'byte', value: [1, 4, 0, 0] },
    { tag: 50708, type: 'ascii', value: `${make} ${model}` },
  ];
  const fields = extension === 'DNG' ? [...picture, ...dng] : picture;
  return { fileName: `${name}.${extension}`, bytes: encodeTiff(fields, exifOf(takenAt), pixels), takenAt };
}

const camera = (run: string): Field[] => [
  { tag: 270, type: 'ascii', value: `Immich Stacker live test ${run}` },
  { tag: 271, type: 'ascii', value: make },
  { tag: 272, type: 'ascii', value: model },
];

/** The wall time with its zone, so that both clocks are known. */
function exifOf(takenAt: Date): Field[] {
  const time = takenAt.toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ');
  return [
    { tag: 36864, type: 'undefined', value: '0232' },
    { tag: 36867, type: 'ascii', value: time },
    { tag: 36868, type: 'ascii', value: time },
    { tag: 36880, type: 'ascii', value: '+00:00' },
    { tag: 36881, type: 'ascii', value: '+00:00' },
    { tag: 36882, type: 'ascii', value: '+00:00' },
  ];
}

/** A sky with a sun over hills. */
function colourAt(x: number, y: number, hue: number): Colour {
  const hill = size.height * (0.62 + 0.12 * Math.sin(x / 34) + 0.06 * Math.sin(x / 13 + hue));
  if (y > hill) return fromHue(hue + 120, 0.28 + 0.1 * (y / size.height));
  if (Math.hypot(x - size.width * 0.7, y - size.height * 0.3) < 26) return [255, 214, 121];
  return fromHue(hue, 0.5 + 0.35 * (y / size.height));
}

function fromHue(hue: number, light: number): Colour {
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (light - 0.5 * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
