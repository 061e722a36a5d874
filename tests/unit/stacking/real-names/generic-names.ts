import type { Camera, RealNameCase } from './real-name-case';
import { ready, review, taken } from './real-name-case';

const nikon: Camera = ['NIKON CORPORATION', 'NIKON D780'];
const canon: Camera = ['Canon', 'Canon EOS R6'];
const moment = '2025-02-08T11:22:33.440Z';

/** Names without a digit, which say nothing. */
export const genericNames: RealNameCase[] = [
  {
    title: 'A name without a digit: one moment to the millisecond',
    source: 'names by hand: `Sunset.NEF`, `Sunset.jpg`',
    files: taken(moment, nikon, 'Sunset.NEF', 'Sunset.jpg'),
    groups: [ready('Sunset.NEF', 'Sunset.jpg')],
  },
  {
    title: 'A name without a digit: half a second apart',
    source: 'names by hand: `Sunset.NEF`, `Sunset.jpg`',
    files: [
      ...taken('2025-02-08T11:22:33.100Z', nikon, 'Sunset.NEF'),
      ...taken('2025-02-08T11:22:33.600Z', nikon, 'Sunset.jpg'),
    ],
    groups: [review('generic-name', 'Sunset.NEF', 'Sunset.jpg')],
  },
  {
    title: 'A name without a digit: a second apart, no sub-seconds',
    source: 'names by hand: `image.dng`, `image.jpg`',
    files: [
      ...taken('2025-02-08T11:22:33Z', ['Apple', 'iPhone 14 Pro'], 'image.dng'),
      ...taken('2025-02-08T11:22:34Z', ['Apple', 'iPhone 14 Pro'], 'image.jpg'),
    ],
    groups: [review('generic-name', 'image.dng', 'image.jpg')],
  },
  {
    title: 'A name without a digit, one file has sub-seconds and the other none: the second is the same',
    source: 'exports drop SubSecTimeOriginal',
    files: [
      ...taken('2025-02-08T11:22:33.440Z', nikon, 'Harbour.NEF'),
      ...taken('2025-02-08T11:22:33Z', nikon, 'Harbour.jpg'),
    ],
    groups: [ready('Harbour.NEF', 'Harbour.jpg')],
  },
  {
    title: 'iOS hands out images called “image” for years: none of them belong together',
    source: 'iOS share sheet and web uploads: `image.jpg`',
    files: [
      { name: 'image.jpg', id: 'image-1', takenAt: '2021-01-01T10:00:00Z', camera: ['Apple', 'iPhone 11'] },
      { name: 'image.heic', id: 'image-2', takenAt: '2022-02-02T11:00:00Z', camera: ['Apple', 'iPhone 11'] },
      { name: 'image.png', id: 'image-3', takenAt: '2023-03-03T12:00:00Z' },
    ],
    rules: { pairing: 'any-two-types', editedVersions: true, bursts: true },
    groups: [],
  },
  {
    title: 'A name without a digit keeps none by its RAW type left inside',
    source: 'names by hand, converted: `Portrait.CR2.jpg`',
    files: [
      ...taken('2025-02-08T11:22:33Z', canon, 'Portrait.CR2'),
      ...taken('2025-02-08T11:22:34Z', canon, 'Portrait.CR2.jpg'),
    ],
    groups: [review('generic-name', 'Portrait.CR2', 'Portrait.CR2.jpg')],
  },
];
