import type { Camera, RealNameCase } from './real-name-case';
import { covered, ready, review, taken } from './real-name-case';

const pixel7: Camera = ['Google', 'Pixel 7 Pro'];
const pixel9: Camera = ['Google', 'Pixel 9 Pro'];
const pixel10: Camera = ['Google', 'Pixel 10 Pro'];

/** What Pixels and other phones with Google’s camera write for one press of the button, and what only looks like it. */
export const pixels: RealNameCase[] = [
  {
    title: 'Pixel, night sight of 2024: the mode stands before the versions',
    source: 'immich-go, internal/filenames/pixel_test.go',
    files: taken(
      '2024-06-15T20:45:28.165Z',
      pixel7,
      'PXL_20240615_204528165.NIGHT.RAW-01.COVER.jpg',
      'PXL_20240615_204528165.NIGHT.RAW-02.ORIGINAL.dng',
    ),
    groups: [
      covered('PXL_20240615_204528165.NIGHT.RAW-01.COVER.jpg', 'PXL_20240615_204528165.NIGHT.RAW-02.ORIGINAL.dng'),
    ],
  },
  {
    title: 'Pixel 10 Pro, 30x zoom: RAW, JPG and what the model made of it',
    source: 'Majorfi/immich-stack, docs/how-to/real-world-examples.md, Pixel 10 Pro triple grouping',
    files: taken(
      '2026-01-20T12:00:00Z',
      pixel10,
      'PXL_20260120_120000000.jpg',
      'PXL_20260120_120000000.dng',
      'PXL_20260120_120000000.NIGHT.jpg',
    ),
    groups: [ready('PXL_20260120_120000000.jpg', 'PXL_20260120_120000000.dng', 'PXL_20260120_120000000.NIGHT.jpg')],
  },
  {
    title: 'Pixel, a mode that no list knows yet',
    source: 'Pixel Camera writes new words behind the stamp with every other release (NIGHT, MACRO_FOCUS, 50MP)',
    files: taken(
      '2026-08-02T07:41:10.508Z',
      pixel10,
      'PXL_20260802_074110508.PRO_RES_ZOOM.RAW-01.COVER.jpg',
      'PXL_20260802_074110508.PRO_RES_ZOOM.RAW-02.ORIGINAL.dng',
    ),
    groups: [
      ready(
        'PXL_20260802_074110508.PRO_RES_ZOOM.RAW-01.COVER.jpg',
        'PXL_20260802_074110508.PRO_RES_ZOOM.RAW-02.ORIGINAL.dng',
      ),
    ],
  },
  {
    title: 'Pixel, 50 megapixels: a token that begins with a digit',
    source: 'Pixel 8 Pro and later, full resolution mode: `PXL_….50MP.RAW-01.COVER.jpg`',
    files: taken(
      '2024-03-09T15:02:44.871Z',
      pixel9,
      'PXL_20240309_150244871.50MP.RAW-01.COVER.jpg',
      'PXL_20240309_150244871.50MP.RAW-02.ORIGINAL.dng',
    ),
    groups: [ready('PXL_20240309_150244871.50MP.RAW-01.COVER.jpg', 'PXL_20240309_150244871.50MP.RAW-02.ORIGINAL.dng')],
  },
  {
    title: 'Pixel, an archive cut the last token short',
    source:
      'immich-go, googlePhotos/matcher_test.go: `LONG_EXPOSURE-02.ORIGINA.jpg`; Takeout cuts names at 51 characters',
    files: taken(
      '2024-08-09T20:34:49.253Z',
      pixel7,
      'PXL_20240809_203449253.LONG_EXPOSURE.RAW-01.COV.jpg',
      'PXL_20240809_203449253.LONG_EXPOSURE.RAW-02.ORI.dng',
    ),
    groups: [
      ready(
        'PXL_20240809_203449253.LONG_EXPOSURE.RAW-01.COV.jpg',
        'PXL_20240809_203449253.LONG_EXPOSURE.RAW-02.ORI.dng',
      ),
    ],
  },
  {
    title: 'Pixel, portrait with its RAW: all three',
    source: 'Pixel Camera, portrait with RAW control: `PORTRAIT.RAW-…` beside `PORTRAIT-…`',
    files: taken(
      '2025-05-01T09:10:11.121Z',
      pixel9,
      'PXL_20250501_091011121.PORTRAIT.RAW-01.COVER.jpg',
      'PXL_20250501_091011121.PORTRAIT.RAW-02.ORIGINAL.jpg',
      'PXL_20250501_091011121.PORTRAIT.RAW-03.ORIGINAL.dng',
    ),
    groups: [
      covered(
        'PXL_20250501_091011121.PORTRAIT.RAW-01.COVER.jpg',
        'PXL_20250501_091011121.PORTRAIT.RAW-02.ORIGINAL.jpg',
        'PXL_20250501_091011121.PORTRAIT.RAW-03.ORIGINAL.dng',
      ),
    ],
  },
  {
    title: 'Pixel, two shots 25 ms apart are two shots',
    source: 'immich-go, googlePhotos/matcher_test.go: `PXL_20211013_220651958.jpg` and `PXL_20211013_220651983.jpg`',
    files: [
      ...taken('2021-10-13T22:06:51.958Z', ['Google', 'Pixel 6'], 'PXL_20211013_220651958.jpg'),
      ...taken('2021-10-13T22:06:51.983Z', ['Google', 'Pixel 6'], 'PXL_20211013_220651983.dng'),
    ],
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'Pixel, a motion photo and its RAW of another word',
    source: 'immich-go#94: `PXL_….RAW-01.MP.COVER.jpg` and `PXL_….RAW-02.ORIGINAL.dng`',
    files: taken(
      '2023-12-07T03:21:08.788Z',
      ['Google', 'Pixel 8 Pro'],
      'PXL_20231207_032108788.RAW-01.MP.COVER.jpg',
      'PXL_20231207_032108788.RAW-02.ORIGINAL.dng',
    ),
    rules: { sameCamera: true },
    groups: [ready('PXL_20231207_032108788.RAW-01.MP.COVER.jpg', 'PXL_20231207_032108788.RAW-02.ORIGINAL.dng')],
  },
  {
    title: 'Pixel abroad: the stamp is in UTC, the clocks are hours off, and it needs none',
    source: 'Pixel Camera stamps in UTC; a DNG without an offset is read in the time zone of the server',
    files: [
      {
        name: 'PXL_20250704_081512345.RAW-01.COVER.jpg',
        local: '2025-07-04T17:15:12.345Z',
        utc: '2025-07-04T08:15:12.345Z',
        camera: pixel9,
      },
      {
        name: 'PXL_20250704_081512345.RAW-02.ORIGINAL.dng',
        local: '2025-07-04T19:15:12Z',
        utc: '2025-07-04T19:15:12Z',
        camera: pixel9,
      },
    ],
    groups: [ready('PXL_20250704_081512345.RAW-01.COVER.jpg', 'PXL_20250704_081512345.RAW-02.ORIGINAL.dng')],
  },
  {
    title: 'Pixel, both files downloaded twice: the number at the end counts for the whole name',
    source: 'Google Photos on the web numbers repeated downloads at the end of the name',
    files: [
      ...taken(
        '2024-01-01T12:00:00.123Z',
        pixel7,
        'PXL_20240101_120000123.RAW-01.COVER.jpg',
        'PXL_20240101_120000123.RAW-02.ORIGINAL.dng',
        'PXL_20240101_120000123.RAW-01.COVER(1).jpg',
        'PXL_20240101_120000123.RAW-02.ORIGINAL(1).dng',
      ),
    ],
    groups: [
      ready('PXL_20240101_120000123.RAW-01.COVER.jpg', 'PXL_20240101_120000123.RAW-02.ORIGINAL.dng'),
      ready('PXL_20240101_120000123.RAW-01.COVER(1).jpg', 'PXL_20240101_120000123.RAW-02.ORIGINAL(1).dng'),
    ],
  },
  {
    title: 'Pixel 4 and older: letters before a stamp to the millisecond, the RAW in its own folder',
    source: 'Google Camera before 2020 wrote `IMG_yyyymmdd_hhmmss.jpg` and put DNGs of the same name under `Raw/`',
    files: [
      { name: 'IMG_20200118_134455.jpg', takenAt: '2020-01-18T13:44:55Z', camera: ['Google', 'Pixel 4'] },
      { name: 'IMG_20200118_134455.dng', takenAt: '2020-01-18T13:44:56Z', camera: ['Google', 'Pixel 4'] },
    ],
    groups: [ready('IMG_20200118_134455.jpg', 'IMG_20200118_134455.dng')],
  },
  {
    title: 'Pixel 3, motion photos: MVIMG beside the DNG of the same second is another name',
    source: 'Google Camera until 2020: `MVIMG_20191230_232926.jpg` (immich-go, matcher_test.go), RAW as `IMG_….dng`',
    files: taken('2019-12-30T23:29:26Z', ['Google', 'Pixel 3'], 'MVIMG_20191230_232926.jpg', 'IMG_20191230_232928.dng'),
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'A mod of Google Camera: its own letters before the stamp',
    source: 'immich-go#320: `Agc20230714_115348466.dng`',
    files: taken(
      '2023-07-14T11:53:48.466Z',
      ['Xiaomi', 'M2007J3SG'],
      'Agc20230714_115348466.dng',
      'Agc20230714_115348466.jpg',
    ),
    groups: [ready('Agc20230714_115348466.dng', 'Agc20230714_115348466.jpg')],
  },

  {
    title: 'Pixel, a motion photo of today is called MV',
    source: 'Majorfi/immich-stack#8: `PXL_20230818_114015690.MV.jpg` beside the DNG',
    files: taken('2023-08-18T11:40:15.690Z', pixel7, 'PXL_20230818_114015690.MV.jpg', 'PXL_20230818_114015690.dng'),
    groups: [ready('PXL_20230818_114015690.MV.jpg', 'PXL_20230818_114015690.dng')],
  },
  {
    title: 'Pixel, the RAW is written seconds after the picture',
    source: 'photoprism#4757: “a small time difference between the images due to processing”',
    files: [
      { name: 'PXL_20250126_164931991.RAW-01.COVER.jpg', takenAt: '2025-01-26T16:49:31.991Z', camera: pixel9 },
      { name: 'PXL_20250126_164931991.RAW-02.ORIGINAL.dng', takenAt: '2025-01-26T16:49:36Z', camera: pixel9 },
    ],
    groups: [ready('PXL_20250126_164931991.RAW-01.COVER.jpg', 'PXL_20250126_164931991.RAW-02.ORIGINAL.dng')],
  },
  {
    title: 'Pixel, frames of a burst without a RAW are nothing by default',
    source: 'Pixel Camera since 2025: `PXL_….BURST-01.COVER.jpg`',
    files: taken(
      '2025-04-17T13:19:10.377Z',
      pixel9,
      'PXL_20250417_131910377.BURST-01.COVER.jpg',
      'PXL_20250417_131910377.BURST-02.jpg',
    ),
    groups: [],
  },
  {
    title: 'Pixel, a clip of the same press is never stacked',
    source: 'immich-go, filenames/namesdate_test.go: `PXL_20220909_154515546.TS.mp4`',
    files: [
      ...taken('2022-09-09T15:45:15.546Z', pixel7, 'PXL_20220909_154515546.jpg'),
      { name: 'PXL_20220909_154515546.TS.mp4', takenAt: '2022-09-09T15:45:15.546Z', camera: pixel7, video: true },
    ],
    rules: { pairing: 'any-two-types', editedVersions: true, bursts: true },
    groups: [],
  },
  {
    title: 'Pixel, the download of one file of two was repeated: it is another name',
    source: 'Google Photos on the web numbers repeated downloads at the end of the name',
    files: taken(
      '2024-01-01T12:00:00.123Z',
      pixel7,
      'PXL_20240101_120000123.RAW-01.COVER(1).jpg',
      'PXL_20240101_120000123.RAW-02.ORIGINAL.dng',
    ),
    groups: [],
  },
  {
    title: 'Pixel, two phones of one family: a stamp to the millisecond and two cameras',
    source: 'a DNG that a friend’s tool wrote anew names another model',
    files: [
      ...taken('2024-05-05T10:10:10.010Z', pixel7, 'PXL_20240505_101010010.jpg'),
      ...taken('2024-05-05T10:10:10.010Z', pixel9, 'PXL_20240505_101010010.dng'),
    ],
    groups: [review('cameras-differ', 'PXL_20240505_101010010.jpg', 'PXL_20240505_101010010.dng')],
  },
];
