import type { Camera, RealNameCase } from './real-name-case';
import { covered, taken } from './real-name-case';

/** A RAW and its picture as one camera names them. */
function pair(title: string, source: string, camera: Camera, picture: string, raw: string): RealNameCase {
  return {
    title,
    source,
    files: taken('2024-10-05T15:45:12.330Z', camera, picture, raw),
    groups: [covered(picture, raw)],
  };
}

/** What converters, exports and transfers make beside the files of a camera. */
export const convertedFiles: RealNameCase[] = [
  {
    title: 'Adobe DNG Converter beside the CR2 and the JPG: one shot',
    source: 'Adobe DNG Converter keeps the name: `IMG_7002.dng`',
    files: taken('2024-10-05T15:45:12.330Z', ['Canon', 'Canon EOS 7D'], 'IMG_7002.CR2', 'IMG_7002.dng', 'IMG_7002.JPG'),
    groups: [covered('IMG_7002.JPG', 'IMG_7002.CR2', 'IMG_7002.dng')],
  },
  {
    title: 'Adobe DNG Converter beside the CR2 alone: two RAWs are no shot',
    source: 'Adobe DNG Converter keeps the name: `IMG_7002.dng`',
    files: taken('2024-10-05T15:45:12.330Z', ['Canon', 'Canon EOS 7D'], 'IMG_7002.CR2', 'IMG_7002.dng'),
    groups: [],
  },
  {
    title: 'Converters that leave the RAW’s type in the name',
    source: 'RawTherapee queue, XnView and Nikon NX keep `name.NEF.jpg`',
    files: taken(
      '2024-10-05T15:45:12Z',
      ['NIKON CORPORATION', 'NIKON D850'],
      'DSC_7002.NEF',
      'DSC_7002.NEF.jpg',
      'DSC_7002.nef.tif',
    ),
    groups: [covered('DSC_7002.NEF.jpg', 'DSC_7002.NEF', 'DSC_7002.nef.tif')],
  },

  pair(
    'An export as JPEG XL',
    'Lightroom and darktable export `.jxl`',
    ['SONY', 'ILCE-7M4'],
    'DSC05001.jxl',
    'DSC05001.ARW',
  ),
  pair('An export as AVIF', 'darktable exports `.avif`', ['SONY', 'ILCE-7M4'], 'DSC05002.avif', 'DSC05002.ARW'),
  pair('An export as WebP', 'darktable and ON1 export `.webp`', ['SONY', 'ILCE-7M4'], 'DSC05003.webp', 'DSC05003.ARW'),
  pair('An export as PNG', 'RawTherapee exports `.png`', ['SONY', 'ILCE-7M4'], 'DSC05004.png', 'DSC05004.ARW'),
  pair(
    'An old spelling: .jpe',
    'RFC 2046 and MIME tables list `.jpe`',
    ['SONY', 'ILCE-7M4'],
    'DSC05005.jpe',
    'DSC05005.ARW',
  ),
  {
    title: 'A converter that keeps the RAW’s type before its own: beside the JPG of the camera',
    source: 'DNG converters that write `IMG_7002.CR2.dng`',
    files: taken('2024-10-05T15:45:12Z', ['Canon', 'Canon EOS 7D'], 'IMG_7002.JPG', 'IMG_7002.CR2.dng'),
    groups: [covered('IMG_7002.JPG', 'IMG_7002.CR2.dng')],
  },
  {
    title: 'Nikon, retouched in the camera: another prefix and a number of its own',
    source: 'Nikon manuals: copies by retouch are called `CSC_0042.JPG`; Coolpix `RSCN`, `SSCN`, `FSCN`',
    files: taken('2024-10-05T15:45:12Z', ['NIKON CORPORATION', 'NIKON D7500'], 'DSC_0042.NEF', 'CSC_0042.JPG'),
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'Nikon, a small copy sent by SnapBridge and the JPG of the card: two JPGs of one name',
    source: 'Nikon SnapBridge sends pictures of 2 MP under the same name',
    files: [
      { name: 'DSC_0043.NEF', takenAt: '2024-10-05T15:45:12Z', camera: ['NIKON CORPORATION', 'NIKON Z 50'] },
      {
        name: 'DSC_0043.JPG',
        id: 'card',
        takenAt: '2024-10-05T15:45:12Z',
        camera: ['NIKON CORPORATION', 'NIKON Z 50'],
        size: [5568, 3712],
      },
      {
        name: 'DSC_0043.JPG',
        id: 'phone',
        takenAt: '2024-10-05T15:45:12Z',
        camera: ['NIKON CORPORATION', 'NIKON Z 50'],
        size: [1620, 1080],
      },
    ],
    groups: [{ state: 'review', files: ['DSC_0043.NEF', 'card', 'phone'], cover: ['card'], reason: 'same-type-twice' }],
  },
  {
    title: 'RAW first, where somebody wants it so',
    source: 'people who show their RAWs: `immich-go --manage-raw-jpeg=StackCoverRaw`',
    files: taken('2024-10-05T15:45:12Z', ['FUJIFILM', 'X-T30'], 'DSCF0042.RAF', 'DSCF0042.JPG'),
    rules: { coverOrder: ['raw', 'jpg'] },
    groups: [covered('DSCF0042.RAF', 'DSCF0042.JPG')],
  },
];
