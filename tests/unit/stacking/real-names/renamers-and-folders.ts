import type { Camera, RealNameCase } from './real-name-case';
import { ready, review, taken } from './real-name-case';

const nikon: Camera = ['NIKON CORPORATION', 'NIKON D780'];
const canon: Camera = ['Canon', 'Canon EOS R6'];
const sony: Camera = ['SONY', 'ILCE-7CM2'];
const fuji: Camera = ['FUJIFILM', 'X100V'];
const moment = '2025-02-08T11:22:33.440Z';

/** A RAW and its picture after a program has given both one name. */
function renamed(title: string, source: string, name: string): RealNameCase {
  return {
    title,
    source,
    files: taken(moment, canon, `${name}.CR3`, `${name}.jpg`),
    groups: [ready(`${name}.CR3`, `${name}.jpg`)],
  };
}

/** What renamers, importers and folders make of names. */
export const renamersAndFolders: RealNameCase[] = [
  renamed(
    'Photo Mechanic: date, job and sequence',
    'Camera Bits, renaming variables `{datesort}_{seqn}`',
    '20250208_JobName_0042',
  ),
  renamed('Adobe Bridge: text, date and number', 'Adobe Bridge, batch rename', 'Wedding_2025-02-08_0001'),
  renamed(
    'Lightroom import: date and the camera’s number',
    'Lightroom Classic, file naming on import',
    '2025-02-08-IMG_4711',
  ),
  renamed(
    'darktable import: session and sequence',
    'darktable manual, naming pattern `$(EXIF.YEAR)$(EXIF.MONTH)$(EXIF.DAY)_$(SEQUENCE)`',
    '20250208_0003',
  ),
  renamed('Rapid Photo Downloader: date, time and number', 'Rapid Photo Downloader documentation', '20250208-4711'),
  renamed(
    'digiKam: date with dashes and a time with dots',
    'digiKam handbook, advanced rename',
    '2025-02-08T11.22.33_IMG_4711',
  ),
  renamed('ExifTool: the date with a copy number', 'ExifTool, `-d %Y%m%d_%H%M%S%%-c.%%e`', '20250208_112233-1'),
  renamed('Capture One: session tokens', 'Capture One, naming tokens', '2025-02-08 Session 0012'),
  renamed(
    'PhotoPrism: the name of its own storage',
    'photoprism#1051: `20140724_213339_617B0438.jpg`',
    '20250208_112233_617B0438',
  ),
  renamed(
    'Synology Photos and Explorer: letters beyond ASCII',
    'names by hand in many languages',
    'Öffnungsfest Übung 07 – São João',
  ),
  renamed(
    'iCloud for Windows: an identifier',
    'iCloud exports name by identifier',
    '61777198-F54C-4041-BABB-79318E615526',
  ),
  renamed('A name full of dots', 'names by hand and by phototheques: `2022.11.09T20.30`', 'v1.2.final.0815'),
  {
    title: 'Letters apart in one file and together in the other: macOS wrote one, Linux the other',
    source: 'HFS+ stored names decomposed; Immich keeps what it is sent',
    files: taken(moment, canon, 'Übung_0815.CR3', 'U\u0308bung_0815.jpg'),
    groups: [ready('Übung_0815.CR3', 'U\u0308bung_0815.jpg')],
  },
  {
    title: 'Capitals in one file and not in the other: an importer that lowers names',
    source: 'Shotwell and gphoto2 can lower names on import',
    files: taken(moment, nikon, 'DSC_0815.NEF', 'dsc_0815.jpg'),
    groups: [ready('DSC_0815.NEF', 'dsc_0815.jpg')],
  },
  {
    title: 'A renamer numbered RAWs and JPGs of a burst on their own: names crossed by a frame',
    source: 'andrewning/sortphotos#99: “JPG and raw files can get different names if there was a burst”',
    files: [
      ...taken('2018-04-20T10:15:30.100Z', canon, '20180420_101530.CR3', '20180420_101530_1.JPG'),
      ...taken('2018-04-20T10:15:30.600Z', canon, '20180420_101530_1.CR3', '20180420_101530.JPG'),
    ],
    groups: [
      review('names-crossed', '20180420_101530.CR3', '20180420_101530.JPG'),
      review('names-crossed', '20180420_101530_1.CR3', '20180420_101530_1.JPG'),
    ],
  },
  {
    title: 'A renamer gave three frames of a burst names in a ring',
    source: 'andrewning/sortphotos#99: “JPG and raw files can get different names if there was a burst”',
    files: [
      ...taken('2018-04-20T10:15:30.100Z', nikon, 'Race-001.NEF', 'Race-002.JPG'),
      ...taken('2018-04-20T10:15:30.250Z', nikon, 'Race-002.NEF', 'Race-003.JPG'),
      ...taken('2018-04-20T10:15:30.400Z', nikon, 'Race-003.NEF', 'Race-001.JPG'),
    ],
    groups: [
      review('names-crossed', 'Race-001.NEF', 'Race-001.JPG'),
      review('names-crossed', 'Race-002.NEF', 'Race-002.JPG'),
      review('names-crossed', 'Race-003.NEF', 'Race-003.JPG'),
    ],
  },
  {
    title: 'A burst with sub-seconds, named straight: nothing is crossed',
    source: 'the same renamer, run over pairs',
    files: [
      ...taken('2018-04-20T10:15:30.100Z', nikon, 'Race-001.NEF', 'Race-001.JPG'),
      ...taken('2018-04-20T10:15:30.250Z', nikon, 'Race-002.NEF', 'Race-002.JPG'),
    ],
    groups: [ready('Race-001.NEF', 'Race-001.JPG'), ready('Race-002.NEF', 'Race-002.JPG')],
  },
  {
    title: 'A darktable import with a job counter: RAW and JPG of one shot bear two numbers',
    source: 'darktable#4988: “the default pattern includes a counter”',
    files: taken(moment, canon, '20250208_0001.CR3', '20250208_0002.JPG'),
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
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
    title: 'External library: two folders of one day, two cameras of one counter, each with its RAW',
    source: 'folders by camera on one day; darktable#8824 groups within a folder only',
    files: [
      { name: 'DSC00042.ARW', id: 'a-raw', takenAt: moment, camera: sony, path: '/photos/2025/A/DSC00042.ARW' },
      { name: 'DSC00042.JPG', id: 'a-jpg', takenAt: moment, camera: sony, path: '/photos/2025/A/DSC00042.JPG' },
      {
        name: 'DSC00042.ARW',
        id: 'b-raw',
        takenAt: '2025-02-08T11:22:34.000Z',
        camera: sony,
        path: '/photos/2025/B/DSC00042.ARW',
      },
      {
        name: 'DSC00042.JPG',
        id: 'b-jpg',
        takenAt: '2025-02-08T11:22:34.000Z',
        camera: sony,
        path: '/photos/2025/B/DSC00042.JPG',
      },
    ],
    groups: [ready('a-raw', 'a-jpg'), ready('b-raw', 'b-jpg')],
  },
  {
    title: 'External library: a folder and its backup, the same moment: each pair stays in its folder',
    source: 'external libraries that hold a backup beside the originals',
    files: ['originals', 'backup'].flatMap((folder) =>
      ['IMG_3001.CR3', 'IMG_3001.JPG'].map((name) => ({
        name,
        id: `${folder}/${name}`,
        takenAt: moment,
        camera: canon,
        path: `/photos/${folder}/${name}`,
      })),
    ),
    groups: [
      ready('originals/IMG_3001.CR3', 'originals/IMG_3001.JPG'),
      ready('backup/IMG_3001.CR3', 'backup/IMG_3001.JPG'),
    ],
  },
  {
    title: 'External library: RAWs and JPGs in folders of their own are one shot all the same',
    source: 'many people keep `RAW/` and `JPG/`; darktable#8824',
    files: [
      { name: 'DSCF0100.RAF', takenAt: moment, camera: fuji, path: '/photos/2025/trip/RAW/DSCF0100.RAF' },
      { name: 'DSCF0100.JPG', takenAt: moment, camera: fuji, path: '/photos/2025/trip/JPG/DSCF0100.JPG' },
    ],
    groups: [ready('DSCF0100.RAF', 'DSCF0100.JPG')],
  },
  {
    title: 'External library: one RAW and two JPGs of one name in two folders',
    source: 'exports into a folder beside the originals keep the name',
    files: [
      { name: 'DSCF0101.RAF', takenAt: moment, camera: fuji, path: '/photos/2025/trip/DSCF0101.RAF' },
      { name: 'DSCF0101.JPG', id: 'camera', takenAt: moment, camera: fuji, path: '/photos/2025/trip/DSCF0101.JPG' },
      {
        name: 'DSCF0101.jpg',
        id: 'export',
        takenAt: moment,
        camera: fuji,
        path: '/photos/2025/trip/export/DSCF0101.jpg',
      },
    ],
    groups: [review('same-type-twice', 'DSCF0101.RAF', 'camera', 'export')],
  },
  {
    title: 'Uploaded twice with other bytes: two JPGs of one full name',
    source: 'a phone’s app and a transfer wrote other metadata; Immich keeps both by checksum',
    files: [
      ...taken(moment, canon, 'IMG_3005.CR3'),
      { name: 'IMG_3005.JPG', id: 'first', takenAt: moment, camera: canon },
      { name: 'IMG_3005.JPG', id: 'second', takenAt: moment, camera: canon },
    ],
    groups: [review('same-type-twice', 'IMG_3005.CR3', 'first', 'second')],
  },
  {
    title: 'Uploaded twice in two spellings: jpg and jpeg are one type',
    source: 'Photos on macOS exports `.jpeg`, cameras write `.JPG`',
    files: taken(moment, canon, 'IMG_3006.CR3', 'IMG_3006.JPG', 'IMG_3006.jpeg'),
    groups: [review('same-type-twice', 'IMG_3006.CR3', 'IMG_3006.JPG', 'IMG_3006.jpeg')],
  },
  {
    title: 'A partner’s RAW beside one’s own JPG',
    source: 'Immich: partners see each other’s files; stacks belong to one owner',
    files: [
      { name: 'IMG_3010.JPG', takenAt: moment, camera: canon },
      { name: 'IMG_3010.CR3', takenAt: moment, camera: canon, owner: 'partner' },
    ],
    rules: { editedVersions: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'A locked RAW is not looked at',
    source: 'Immich 2: the locked folder',
    files: [
      { name: 'IMG_3011.JPG', takenAt: moment, camera: canon },
      { name: 'IMG_3011.CR3', takenAt: moment, camera: canon, visibility: 'locked' },
    ],
    groups: [],
  },
  {
    title: 'RAWs archived to hide them',
    source: 'Immich’s users archive RAWs to hide them beside their JPGs',
    files: [
      { name: 'IMG_3012.JPG', takenAt: moment, camera: canon },
      { name: 'IMG_3012.CR3', takenAt: moment, camera: canon, visibility: 'archive' },
    ],
    groups: [review('visibility-differs', 'IMG_3012.JPG', 'IMG_3012.CR3')],
  },
  {
    title: 'A PSD is a picture that was developed',
    source: 'Immich lists `.psd` among its RAW types, though it is what Photoshop saves',
    files: taken(moment, canon, 'IMG_3013.CR3', 'IMG_3013.psd'),
    groups: [ready('IMG_3013.CR3', 'IMG_3013.psd')],
  },
  {
    title: 'A film’s frame beside a RAW of one name',
    source: 'cameras number films with pictures: `DSC_0042.MOV`',
    files: [
      ...taken(moment, nikon, 'DSC_0042.NEF'),
      { name: 'DSC_0042.MOV', takenAt: moment, camera: nikon, video: true },
    ],
    rules: { pairing: 'any-two-types' },
    groups: [],
  },
];
