import type { Camera, RealNameCase } from './real-name-case';
import { ready, review, taken } from './real-name-case';

const nikon: Camera = ['NIKON CORPORATION', 'NIKON D780'];
const canon: Camera = ['Canon', 'Canon EOS R6'];
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

/** What renamers and importers make of names. */
export const renamers: RealNameCase[] = [
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
    title: 'Two imports of one day began at one: other cameras, other minutes',
    source: 'darktable#14087: two cameras imported into one roll as `20200401_001`',
    files: [
      { name: '20200401_001.jpg', id: 'first', takenAt: '2020-04-01T09:00:00Z', camera: ['SONY', 'DSC-RX100M7'] },
      { name: '20200401_001.jpg', id: 'second', takenAt: '2020-04-01T09:30:00Z', camera: nikon },
      { name: '20200401_001.nef', takenAt: '2020-04-01T09:30:00Z', camera: nikon },
    ],
    groups: [ready('second', '20200401_001.nef')],
  },
  {
    title: 'By a pattern: a prefix of a roll and a suffix of an export',
    source: 'names by hand: `R12_0815.nef`, `0815_web.jpg`',
    files: taken(moment, nikon, 'R12_0815.nef', '0815_web.jpg', 'R12_0816.nef', '0816_web.jpg'),
    rules: { shotNamePattern: '(?:R\\d+_)?(\\d{4})(?:_web)?' },
    groups: [ready('R12_0815.nef', '0815_web.jpg'), ready('R12_0816.nef', '0816_web.jpg')],
  },
];
