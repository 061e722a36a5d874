import type { Camera, RealNameCase } from './real-name-case';
import { covered, ready, review, taken } from './real-name-case';

const sony: Camera = ['SONY', 'ILCE-7M4'];
const nikon: Camera = ['NIKON CORPORATION', 'NIKON Z 8'];
const canon: Camera = ['Canon', 'Canon EOS R5'];
const fuji: Camera = ['FUJIFILM', 'X-T5'];
const panasonic: Camera = ['Panasonic', 'DC-GH6'];
const moment = '2024-03-12T07:15:30.480Z';
const rules = { editedVersions: true };

/** A RAW and one file that a program named after it, of one moment; beside a developed RAW, the camera's JPG. */
function edit(title: string, source: string, raw: string, edited: string, camera: Camera = sony): RealNameCase {
  const names = [raw, edited, ...(edited.endsWith('.dng') ? [raw.replace(/\w+$/, 'JPG')] : [])];
  return { title, source, files: taken(moment, camera, ...names), rules, groups: [ready(...names)] };
}

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

/** What editors and exporters add to the name of the file they began with. */
export const edits: RealNameCase[] = [
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
  edit('Lightroom, English: -Edit', 'Lightroom Classic, “Edit in Photoshop”', 'DSC01234.ARW', 'DSC01234-Edit.tif'),
  edit(
    'Lightroom, English: the second edit',
    'Lightroom Classic numbers further edits',
    'DSC01234.ARW',
    'DSC01234-Edit-2.psd',
  ),
  edit(
    'Lightroom, German: -Bearbeitet',
    'public galleries: `DSC07176-Bearbeitet.jpg`',
    'DSC07176.ARW',
    'DSC07176-Bearbeitet.jpg',
  ),
  edit(
    'Lightroom, German: the second edit',
    'public galleries: `DSC06503-Bearbeitet-2.jpg`',
    'DSC06503.ARW',
    'DSC06503-Bearbeitet-2.jpg',
  ),
  edit(
    'Lightroom, French: -Modifier',
    'public galleries: `EBD6835-Modifier.jpg`',
    'EBD6835.CR3',
    'EBD6835-Modifier.jpg',
    canon,
  ),
  edit(
    'Lightroom, Spanish and Portuguese: -Editar',
    'public galleries: `DSC09734-Editar.jpg`',
    'DSC09734.ARW',
    'DSC09734-Editar.jpg',
  ),
  edit(
    'Lightroom, Italian: -Modifica',
    'public galleries: `IMG_2378-Modifica.jpg`',
    'IMG_2378.CR3',
    'IMG_2378-Modifica.jpg',
    canon,
  ),
  edit(
    'Lightroom, Dutch: -Bewerkt',
    'public galleries: `DSC_4176-bewerkt.jpg`',
    'DSC_4176.NEF',
    'DSC_4176-Bewerkt.tif',
    nikon,
  ),
  edit(
    'Lightroom, Polish: -Edytuj',
    'public galleries: `20240824-DSCF6239-Edytuj.jpg`',
    '20240824-DSCF6239.RAF',
    '20240824-DSCF6239-Edytuj.jpg',
    fuji,
  ),
  edit(
    'Lightroom, super resolution',
    'Lightroom Classic, Enhance: `-Enhanced-SR`',
    'EJB_1691.NEF',
    'EJB_1691-Enhanced-SR.jpg',
    nikon,
  ),
  edit(
    'Lightroom, raw details of an X-Trans file',
    'Lightroom Classic, Enhance: `-Enhanced-RD`',
    'DSCF4429.RAF',
    'DSCF4429-Enhanced-RD.dng',
    fuji,
  ),
  edit(
    'Lightroom, German denoise of today',
    'public galleries: `3J7A7976-Verbessert-RR.jpg`',
    '3J7A7976.CR3',
    '3J7A7976-Verbessert-RR.dng',
    canon,
  ),
  edit(
    'Lightroom, German denoise of before',
    'public galleries: `DSC02141-Verbessert-NR.webp`',
    'DSC02141.ARW',
    'DSC02141-Verbessert-NR.jpg',
  ),
  edit(
    'Lightroom, German super resolution',
    'ExifReader’s tests: `P7230231-Verbessert-SR.jpg`',
    'P7230231.ORF',
    'P7230231-Verbessert-SR.jpg',
    ['OM Digital Solutions', 'OM-1'],
  ),
  edit(
    'Lightroom, Spanish denoise',
    'public galleries: `DSC07636-Mejorado-NR.jpg`',
    'DSC07636.ARW',
    'DSC07636-Mejorado-NR.jpg',
  ),
  edit(
    'Lightroom, Italian denoise',
    'public galleries: `DSCF6614-Migliorato-NR.webp`',
    'DSCF6614.RAF',
    'DSCF6614-Migliorato-NR.jpg',
    fuji,
  ),
  edit(
    'Lightroom, Chinese denoise',
    'tests of a public sorting script: `DSC_0001-已增强-NR`',
    'DSC_0731.NEF',
    'DSC_0731-已增强-NR.dng',
    nikon,
  ),
  {
    title: 'Lightroom, denoised, then edited in Photoshop: a mark behind a mark',
    source: 'public galleries: `_DSF4318-Verbessert-RR-Bearbeitet.jpg`',
    files: taken(
      moment,
      fuji,
      '_DSF4318.RAF',
      '_DSF4318.JPG',
      '_DSF4318-Verbessert-RR.dng',
      '_DSF4318-Verbessert-RR-Bearbeitet.jpg',
    ),
    rules,
    groups: [
      ready('_DSF4318.RAF', '_DSF4318.JPG', '_DSF4318-Verbessert-RR.dng', '_DSF4318-Verbessert-RR-Bearbeitet.jpg'),
    ],
  },
  {
    title: 'Lightroom, an HDR of three RAWs belongs to the first of them',
    source: 'Lightroom Classic names merges after the first selected file; `_DSC1634-HDR-Modifier.jpg`',
    files: [
      ...taken('2024-03-12T07:15:30.100Z', nikon, '_DSC1634.NEF', '_DSC1634-HDR.dng', '_DSC1634-HDR-Modifier.jpg'),
      ...taken('2024-03-12T07:15:30.400Z', nikon, '_DSC1635.NEF'),
      ...taken('2024-03-12T07:15:30.700Z', nikon, '_DSC1636.NEF'),
    ],
    rules,
    groups: [ready('_DSC1634.NEF', '_DSC1634-HDR.dng', '_DSC1634-HDR-Modifier.jpg')],
  },
  {
    title: 'Lightroom, a panorama and its export go with the first frame',
    source: 'Lightroom Classic, photo merge: `-Pano`',
    files: [
      ...taken('2024-03-12T08:00:00.100Z', sony, 'DSC00581.ARW', 'DSC00581-Pano.dng', 'DSC00581-Pano.jpg'),
      ...taken('2024-03-12T08:00:02.300Z', sony, 'DSC00582.ARW'),
    ],
    rules,
    groups: [ready('DSC00581.ARW', 'DSC00581-Pano.dng', 'DSC00581-Pano.jpg')],
  },
  {
    title: 'Lightroom, a merge and its export, without versions: a pair of their own beside the pair of the camera',
    source: 'Lightroom Classic, photo merge: `-Pano`',
    files: taken(
      '2024-03-12T08:00:00.100Z',
      sony,
      'DSC00581.ARW',
      'DSC00581.JPG',
      'DSC00581-Pano.dng',
      'DSC00581-Pano.jpg',
    ),
    groups: [ready('DSC00581.ARW', 'DSC00581.JPG'), ready('DSC00581-Pano.dng', 'DSC00581-Pano.jpg')],
  },
  edit(
    'Lightroom, HDR panorama',
    'public galleries: `DHP2533-HDR-Pano-1024x842.jpg`',
    'DHP2533.NEF',
    'DHP2533-HDR-Pano.dng',
    nikon,
  ),
  edit(
    'Lightroom plugin for Immich: +1',
    'lrc-immich-plugin#91: “one has a +1 added to the name”',
    'IMG_3310.CR3',
    'IMG_3310+1.jpg',
    canon,
  ),
  {
    title: 'Lightroom’s bare number is no mark that is known: it also counts shots',
    source: 'photoprism#2241: an export beside its JPG becomes `DSC00128-2.JPG`',
    files: taken(moment, sony, 'DSC00128.ARW', 'DSC00128.JPG', 'DSC00128-2.JPG'),
    rules,
    groups: [ready('DSC00128.ARW', 'DSC00128.JPG')],
  },
  {
    title: 'Lightroom’s bare number, as a mark of one’s own',
    source: 'photoprism#2241: an export beside its JPG becomes `DSC00128-2.JPG`',
    files: taken(moment, sony, 'DSC00128.ARW', 'DSC00128.JPG', 'DSC00128-2.JPG'),
    rules: { editedVersions: true, editedSuffixes: ['-2'] },
    groups: [ready('DSC00128.ARW', 'DSC00128.JPG', 'DSC00128-2.JPG')],
  },
  edit(
    'DxO PhotoLab 5: the type and the method',
    'a public test file: `DSC_3264-NEF_DxO_DeepPRIME.jpg`',
    'DSC_3264.NEF',
    'DSC_3264-NEF_DxO_DeepPRIME.jpg',
    nikon,
  ),
  edit(
    'DxO PhotoLab 6: DeepPRIME XD',
    'public code: `Z30_2126-NEF_DxO_DeepPRIMEXD.jpg`',
    'Z30_2126.NEF',
    'Z30_2126-NEF_DxO_DeepPRIMEXD.jpg',
    nikon,
  ),
  edit(
    'DxO PureRAW 4: a space in the method',
    'public workflow notes: `DSC04883-DxO_DeepPRIME XD2s.dng`',
    'DSC04883.ARW',
    'DSC04883-DxO_DeepPRIME XD2s.dng',
  ),
  edit(
    'DxO PureRAW: the same with lines, as a host rewrote it',
    'public galleries: `_TPW5805-DxO_DeepPRIME_XD2s`',
    '_TPW5805.NEF',
    '_TPW5805-DxO_DeepPRIME_XD2s.jpg',
    nikon,
  ),
  edit(
    'DxO PureRAW 5: DeepPRIME 3',
    'public notes: `<stem>-DxO_DeepPRIME 3.dng`',
    'P1190461.RW2',
    'P1190461-DxO_DeepPRIME 3.dng',
    panasonic,
  ),
  edit(
    'DxO PureRAW 5: a beta’s long name',
    'public galleries: `DSCF2877-DxO_DeepPRIME-XD3-X-Trans-beta`',
    'DSCF2877.RAF',
    'DSCF2877-DxO_DeepPRIME-XD3-X-Trans-beta.dng',
    fuji,
  ),
  {
    title: 'DxO PhotoLab, exported twice by way of a download',
    source: 'public galleries: `P1190461-RW2_DxO_DeepPRIME (1).jpg`',
    files: taken(
      moment,
      panasonic,
      'P1190462.RW2',
      'P1190462-RW2_DxO_DeepPRIME.jpg',
      'P1190462-RW2_DxO_DeepPRIME (1).jpg',
    ),
    rules,
    groups: [ready('P1190462.RW2', 'P1190462-RW2_DxO_DeepPRIME.jpg', 'P1190462-RW2_DxO_DeepPRIME (1).jpg')],
  },
  edit('DxO, the short mark', 'DxO PhotoLab’s suffix of before: `_DxO`', 'IMG_7007.CR2', 'IMG_7007_DxO.jpg', [
    'Canon',
    'Canon EOS 6D',
  ]),
  {
    title: 'DxO: the denoised DNGs of two shots a second apart keep to their own',
    source: 'public workflow notes: `DSC04883-DxO_DeepPRIME XD2s.dng`',
    files: [
      ...taken(moment, sony, 'DSC04883.ARW', 'DSC04883-DxO_DeepPRIME XD2s.dng', 'DSC04883.JPG'),
      ...taken('2024-03-12T07:15:31.480Z', sony, 'DSC04884.ARW', 'DSC04884-DxO_DeepPRIME XD2s.dng', 'DSC04884.JPG'),
    ],
    rules: { editedVersions: true, bursts: true },
    groups: [
      ready('DSC04883.ARW', 'DSC04883-DxO_DeepPRIME XD2s.dng', 'DSC04883.JPG'),
      ready('DSC04884.ARW', 'DSC04884-DxO_DeepPRIME XD2s.dng', 'DSC04884.JPG'),
    ],
  },
  edit(
    'Topaz Photo AI: two models',
    'public galleries: `DSC00581-Pano-topaz-denoise-sharpen.jpg`',
    'DSC00590.ARW',
    'DSC00590-topaz-denoise-sharpen.jpg',
  ),
  edit(
    'Topaz Photo AI: faces and sizes',
    'public galleries: `…-topaz-denoise-enhance-faceai.jpg`',
    'DSC00591.ARW',
    'DSC00591-topaz-denoise-enhance-faceai.jpg',
  ),
  edit(
    'Topaz Photo AI: a dot in the factor',
    'public galleries: `…-topaz-denoise-enhance-3.9x.jpeg`',
    'DSC00592.ARW',
    'DSC00592-topaz-denoise-enhance-3.9x.jpeg',
  ),
  edit(
    'Topaz DeNoise AI: a model of two words',
    'public galleries: `_FFF6358-DeNoiseAI-severe-noise.jpg`',
    '_FFF6358.RAF',
    '_FFF6358-DeNoiseAI-severe-noise.jpg',
    fuji,
  ),
  edit(
    'Topaz Sharpen AI',
    'public galleries: `_FFF7991-SharpenAI-Softness.jpg`',
    '_FFF7991.RAF',
    '_FFF7991-SharpenAI-Softness.jpg',
    fuji,
  ),
  edit(
    'Topaz Gigapixel: model and factor',
    'public galleries: `…-gigapixel-standard-scale-6_00x`',
    'IMG_0405.CR2',
    'IMG_0405-gigapixel-standard-scale-6_00x.jpg',
    canon,
  ),
  edit(
    'Topaz Gigapixel 8: a model with its version',
    'public galleries: `…-gigapixel-high-fidelity-v2-4x.jpg`',
    'IMG_0406.CR3',
    'IMG_0406-gigapixel-high-fidelity-v2-4x.jpg',
    canon,
  ),
  {
    title: 'Topaz over a phone’s version',
    source: 'public galleries: `PXL_20241121_200449979.RAW-01.COVER-SharpenAI-Focus.jpg`',
    files: taken(
      '2024-11-21T20:04:49.979Z',
      ['Google', 'Pixel 8 Pro'],
      'PXL_20241121_200449979.RAW-01.COVER.jpg',
      'PXL_20241121_200449979.RAW-02.ORIGINAL.dng',
      'PXL_20241121_200449979.RAW-01.COVER-SharpenAI-Focus.jpg',
    ),
    rules,
    groups: [
      ready(
        'PXL_20241121_200449979.RAW-01.COVER.jpg',
        'PXL_20241121_200449979.RAW-02.ORIGINAL.dng',
        'PXL_20241121_200449979.RAW-01.COVER-SharpenAI-Focus.jpg',
      ),
    ],
  },
  {
    title: 'Snapseed: the copy beside the phone’s picture',
    source: 'Snapseed, “save”: `IMG_20200704_101112-01.jpeg`',
    files: taken('2020-07-04T10:11:12Z', ['Xiaomi', 'Mi 9T'], 'IMG_20200704_101112.jpg', 'IMG_20200704_101112-01.jpeg'),
    rules,
    groups: [ready('IMG_20200704_101112.jpg', 'IMG_20200704_101112-01.jpeg')],
  },
  edit(
    'Shotwell: what it developed',
    'immich-go#55 and public file lists: `DSC_5690_NEF_shotwell.jpg`',
    'DSC_5690.NEF',
    'DSC_5690_NEF_shotwell.jpg',
    nikon,
  ),
  {
    title: 'Shotwell: the embedded preview, numbered',
    source: 'public scripts: `DSC_0039_NEF_embedded_1.jpg` beside `DSC_0039.NEF`',
    files: taken(moment, nikon, 'DSC_0039.NEF', 'DSC_0039_NEF_embedded_1.jpg', 'DSC_0039_NEF_shotwell.jpg'),
    rules,
    groups: [ready('DSC_0039.NEF', 'DSC_0039_NEF_embedded_1.jpg', 'DSC_0039_NEF_shotwell.jpg')],
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
  {
    title: 'EPSON FastFoto: the back of a photo is no edit of its front',
    source: 'immich-go, internal/groups/epsonfastfoto: `_a` enhanced, `_b` back',
    files: taken(
      '2023-11-11T11:11:11Z',
      ['EPSON', 'FF-680W'],
      'Summer_0001.jpg',
      'Summer_0001_b.jpg',
      'Summer_0002.jpg',
      'Summer_0002_b.jpg',
    ),
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'EPSON FastFoto, as marks of one’s own',
    source: 'immich-go, internal/groups/epsonfastfoto: `_a` enhanced, `_b` back',
    files: taken(
      '2023-11-11T11:11:11Z',
      ['EPSON', 'FF-680W'],
      'Summer_0001.jpg',
      'Summer_0001_a.jpg',
      'Summer_0001_b.jpg',
      'Summer_0002.jpg',
      'Summer_0002_b.jpg',
    ),
    rules: { editedVersions: true, editedSuffixes: ['_a', '_b'] },
    groups: [
      ready('Summer_0001.jpg', 'Summer_0001_a.jpg', 'Summer_0001_b.jpg'),
      ready('Summer_0002.jpg', 'Summer_0002_b.jpg'),
    ],
  },
  {
    title: 'A title that ends like a mark is a title',
    source: 'names by hand: `Kitchen-Edit` with nothing called `Kitchen`',
    files: taken(moment, canon, 'Kitchen 7-Edit.jpg', 'Kitchen 8-Edit.jpg', 'Kitchen 7-HDR.tif'),
    rules,
    groups: [],
  },
  {
    title: 'Photomatix: three numbers in the name belong to none of the three',
    source: 'public galleries: `IMG_1896_899_900_tonemapped.jpg`',
    files: [
      ...taken('2020-09-09T09:09:09.100Z', canon, 'IMG_1896.CR2', 'IMG_1896.JPG', 'IMG_1896_899_900_tonemapped.jpg'),
      ...taken('2020-09-09T09:09:11.400Z', canon, 'IMG_1899.CR2', 'IMG_1899.JPG'),
    ],
    rules,
    groups: [ready('IMG_1896.CR2', 'IMG_1896.JPG'), ready('IMG_1899.CR2', 'IMG_1899.JPG')],
  },
  {
    title: 'A mark and a stamp to the second, a day apart: the stamp excuses nothing any more',
    source: 'an export that lost its time zone and bears a mark',
    files: [
      ...taken('2024-07-14T09:00:00Z', ['samsung', 'Galaxy S23'], '20240714_090000.dng'),
      ...taken('2024-07-15T09:00:00Z', ['samsung', 'Galaxy S23'], '20240714_090000_edited.jpg'),
    ],
    rules,
    groups: [],
  },
];
