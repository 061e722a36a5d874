import { canon, fuji, moment, rules, sony } from './edited-shot';
import type { RealNameCase } from './real-name-case';
import { covered, ready, review, taken } from './real-name-case';

/** A picture and the edit of it in an archive of Google Photos. */
function archived(
  language: string,
  mark: string,
  source = 'GooglePhotosTakeoutHelper, extra_formats.dart',
): RealNameCase {
  const plain = 'IMG_20220816_174502.jpg';
  const edited = `IMG_20220816_174502${mark}.jpg`;
  return {
    title: `Google Photos, ${language}: ${mark}`,
    source,
    files: taken('2022-08-16T17:45:02Z', ['Xiaomi', 'Mi 11'], plain, edited),
    rules,
    groups: [ready(plain, edited)],
  };
}

const scripts = 'public scripts that sort archives of Google Photos; more than one names this mark';

/** What archives and transfers of Google, Apple and Immich add to the name of an edit. */
export const archiveEdits: RealNameCase[] = [
  archived('English', '-edited'),
  archived('German', '-bearbeitet'),
  archived('French', '-modifié'),
  archived('French, letters and accents apart', '-modifie\u0301'),
  archived('Italian', '-modificato'),
  archived('Spanish', '-ha editado'),
  archived('Portuguese', '-editado'),
  archived('Catalan', '-editat'),
  archived('Dutch', '-bewerkt'),
  archived('Polish', '-edytowane'),
  archived('Japanese', '-編集済み'),
  archived('Chinese', '-编辑'),
  archived('Swedish', '-redigerad', scripts),
  archived('Danish', '-redigeret', scripts),
  archived('Finnish', '-muokattu', scripts),
  archived('Korean', '-편집됨', scripts),
  {
    title: 'Google Photos, an edit with its number: two edits of one picture',
    source: 'Takeout numbers a second file of one name: `IMG_1087-edited(1).JPG`',
    files: taken('2021-02-16T10:00:00.050Z', canon, 'IMG_1087.JPG', 'IMG_1087-edited.JPG', 'IMG_1087-edited(1).JPG'),
    rules,
    groups: [ready('IMG_1087.JPG', 'IMG_1087-edited.JPG', 'IMG_1087-edited(1).JPG')],
  },
  {
    title: 'Google Photos, an edit whose original was not exported',
    source: 'immich-go, googlePhotos/matcher_test.go: `2234089303984509579-edited.jpg` alone',
    files: taken('2021-02-16T10:00:00Z', null, '2234089303984509579-edited.jpg', '2234089303984509579-edited.png'),
    rules,
    groups: [],
  },
  {
    title: 'Google Photos, an edit without EXIF: it bears the day of the edit',
    source: 'photoprism#1122: “the -edited files from Google might not have correct exif metadata”',
    files: [
      ...taken('2019-07-05T10:20:30Z', canon, 'IMG_1199.JPG'),
      { name: 'IMG_1199-edited.JPG', takenAt: '2021-03-08T09:00:00Z', modified: '2021-03-08T09:00:00Z' },
    ],
    rules,
    groups: [review('edited-later', 'IMG_1199.JPG', 'IMG_1199-edited.JPG')],
  },
  {
    title: 'Immich mobile, its editor over a camera’s JPG with RAW',
    source: 'immich#11602 and #11503: `FILE_NAME_edited.jpg` is “on new date”',
    files: [
      ...taken('2024-08-01T12:34:56Z', sony, 'DSC04321.JPG', 'DSC04321.ARW'),
      { name: 'DSC04321_edited.jpg', takenAt: '2024-08-09T21:10:00Z', modified: '2024-08-09T21:10:00Z' },
    ],
    rules,
    groups: [review('edited-later', 'DSC04321.JPG', 'DSC04321.ARW', 'DSC04321_edited.jpg')],
  },
  {
    title: 'iCloud downloader kei: the edited HEIC beside the original',
    source: 'rhoopr/kei#501: `IMG_4214.HEIC` and `IMG_4214_edited.HEIC`',
    files: taken('2026-05-27T09:00:00.222Z', ['Apple', 'iPhone 16'], 'IMG_4214.HEIC', 'IMG_4214_edited.HEIC'),
    rules: { editedVersions: true, newestEditFirst: true },
    groups: [covered('IMG_4214_edited.HEIC', 'IMG_4214.HEIC')],
  },
  {
    title: 'PhotoSync: an edited JPG of a HEIC',
    source: 'photoprism#1028: PhotoSync marks edits as `_edited`',
    files: taken('2021-12-01T09:00:00.700Z', ['Apple', 'iPhone 12'], 'IMG_0815.HEIC', 'IMG_0815_edited.jpg'),
    rules,
    groups: [ready('IMG_0815.HEIC', 'IMG_0815_edited.jpg')],
  },
  {
    title: 'icloudpd: an adjusted picture beside the original',
    source: 'icloud_photos_downloader#855: edits as `-adjusted`',
    files: taken('2024-06-01T09:00:00.500Z', ['Apple', 'iPhone 14'], 'IMG_6610.HEIC', 'IMG_6610-adjusted.JPG'),
    rules,
    groups: [ready('IMG_6610.HEIC', 'IMG_6610-adjusted.JPG')],
  },
  {
    title: 'osxphotos and a JPG of the camera: newest edit first, though the edit is smaller',
    source: 'RhetTbull/osxphotos#145: `_edited`',
    files: [
      { name: 'DSCF2041.JPG', takenAt: moment, camera: fuji, size: [6240, 4160] },
      { name: 'DSCF2041.RAF', takenAt: moment, camera: fuji, size: [6240, 4160] },
      {
        name: 'DSCF2041_edited.jpg',
        takenAt: moment,
        modified: '2025-01-01T00:00:00Z',
        camera: fuji,
        size: [2000, 1333],
      },
    ],
    rules: { editedVersions: true, newestEditFirst: true },
    groups: [covered('DSCF2041_edited.jpg', 'DSCF2041.JPG', 'DSCF2041.RAF')],
  },
];
