import type { Camera, RealNameCase } from './real-name-case';
import { covered, ready, review, taken } from './real-name-case';

const pixel7: Camera = ['Google', 'Pixel 7 Pro'];
const pixel9: Camera = ['Google', 'Pixel 9 Pro'];
const pixel10: Camera = ['Google', 'Pixel 10 Pro'];
const galaxy: Camera = ['samsung', 'Galaxy S24 Ultra'];
const iPhone: Camera = ['Apple', 'iPhone 15 Pro'];
const xiaomi: Camera = ['Xiaomi', '23116PN5BC'];
const onePlus: Camera = ['OnePlus', 'CPH2581'];
const motorola: Camera = ['motorola', 'motorola edge 50 ultra'];

/** What phones write beside each other for one press of the button, and what only looks like it. */
export const phones: RealNameCase[] = [
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
    title: 'Pixel, long exposure: two JPGs of one shot, one of them cut short',
    source: 'immich-go, googlePhotos/matcher_test.go: `PXL_….LONG_EXPOSURE-02.ORIGINA.jpg`',
    files: taken(
      '2023-08-09T20:34:49.253Z',
      pixel7,
      'PXL_20230809_203449253.LONG_EXPOSURE-01.COVER.jpg',
      'PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGINA.jpg',
    ),
    rules: { editedVersions: true },
    groups: [
      covered(
        'PXL_20230809_203449253.LONG_EXPOSURE-01.COVER.jpg',
        'PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGINA.jpg',
      ),
    ],
  },
  {
    title: 'Pixel, portrait: the blurred and the plain JPG are versions, where versions are asked for',
    source: 'photoprism#576: `PORTRAIT-01.COVER` and `PORTRAIT-02.ORIGINAL`',
    files: taken(
      '2020-10-29T18:12:33.404Z',
      ['Google', 'Pixel 5'],
      'PXL_20201029_181233404.PORTRAIT-01.COVER.jpg',
      'PXL_20201029_181233404.PORTRAIT-02.ORIGINAL.jpg',
    ),
    rules: { editedVersions: true },
    groups: [
      covered('PXL_20201029_181233404.PORTRAIT-01.COVER.jpg', 'PXL_20201029_181233404.PORTRAIT-02.ORIGINAL.jpg'),
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
    title: 'Pixel, an edit of a motion photo',
    source: 'immich-go, googlePhotos/matcher_test.go: `PXL_20210102_221126856.MP~2.jpg`',
    files: taken(
      '2021-01-02T22:11:26.856Z',
      ['Google', 'Pixel 4a'],
      'PXL_20210102_221126856.MP.jpg',
      'PXL_20210102_221126856.MP~2.jpg',
    ),
    rules: { editedVersions: true },
    groups: [ready('PXL_20210102_221126856.MP.jpg', 'PXL_20210102_221126856.MP~2.jpg')],
  },
  {
    title: 'Pixel, French archive: an edited portrait behind its token',
    source: 'immich-go, googlePhotos/matcher_test.go: `PXL_20220405_090123740.PORTRAIT-modifié.jpg`',
    files: [
      ...taken(
        '2022-04-05T09:01:23.740Z',
        ['Google', 'Pixel 6'],
        'PXL_20220405_090123740.PORTRAIT.jpg',
        'PXL_20220405_090123740.PORTRAIT-modifié.jpg',
      ),
      ...taken('2022-04-05T09:01:23.741Z', ['Google', 'Pixel 6'], 'PXL_20220405_090123741.PORTRAIT-modifié.jpg'),
    ],
    rules: { editedVersions: true },
    groups: [ready('PXL_20220405_090123740.PORTRAIT.jpg', 'PXL_20220405_090123740.PORTRAIT-modifié.jpg')],
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
    title: 'Samsung Expert RAW: the DNG is finished three seconds later, and name and camera are the same',
    source: 'Samsung Expert RAW saves `20241014_183002.dng` after merging; its JPG keeps the moment of the press',
    files: [
      { name: '20241014_183002.jpg', takenAt: '2024-10-14T18:30:02Z', camera: galaxy },
      { name: '20241014_183002.dng', takenAt: '2024-10-14T18:30:05Z', camera: galaxy },
    ],
    groups: [ready('20241014_183002.jpg', '20241014_183002.dng')],
  },
  {
    title: 'Samsung Expert RAW: two shots of one second, the second with a number',
    source: 'Samsung numbers the shots of one second `(0)`, `(1)`; shared reports of Galaxy owners',
    files: taken(
      '2024-10-14T18:31:10Z',
      galaxy,
      '20241014_183110.jpg',
      '20241014_183110.dng',
      '20241014_183110(0).jpg',
      '20241014_183110(0).dng',
    ),
    rules: { editedVersions: true, bursts: true },
    groups: [
      ready('20241014_183110.jpg', '20241014_183110.dng'),
      ready('20241014_183110(0).jpg', '20241014_183110(0).dng'),
    ],
  },
  {
    title: 'Samsung, an edit saved as a copy in the gallery',
    source: 'Samsung Gallery, “save as copy”: `20230611_101010~2.jpg`',
    files: taken(
      '2023-06-11T10:10:10Z',
      galaxy,
      '20230611_101010.jpg',
      '20230611_101010~2.jpg',
      '20230611_101010~3.jpg',
    ),
    rules: { editedVersions: true },
    groups: [ready('20230611_101010.jpg', '20230611_101010~2.jpg', '20230611_101010~3.jpg')],
  },
  {
    title: 'Samsung, an edit of the gallery without its plain picture is no edit',
    source: 'Samsung Gallery, “save as copy”, the original deleted afterwards',
    files: taken('2023-06-11T10:10:10Z', galaxy, '20230611_101010~2.jpg', '20230611_101010~3.jpg'),
    rules: { editedVersions: true },
    groups: [],
  },
  {
    title: 'Samsung, two of one stamp on two phones of one family',
    source: 'Two Galaxys name by the second: two people press at once',
    files: [
      { name: '20240704_213000.jpg', takenAt: '2024-07-04T21:30:00Z', camera: ['samsung', 'Galaxy S23'] },
      { name: '20240704_213000.dng', takenAt: '2024-07-04T21:30:00Z', camera: ['samsung', 'Galaxy S24 Ultra'] },
    ],
    groups: [review('cameras-differ', '20240704_213000.jpg', '20240704_213000.dng')],
  },
  {
    title: 'Samsung, the same on two phones, with one camera asked for',
    source: 'Two Galaxys name by the second: two people press at once',
    files: [
      { name: '20240704_213000.jpg', takenAt: '2024-07-04T21:30:00Z', camera: ['samsung', 'Galaxy S23'] },
      { name: '20240704_213000.dng', takenAt: '2024-07-04T21:30:00Z', camera: ['samsung', 'Galaxy S24 Ultra'] },
    ],
    rules: { sameCamera: true },
    groups: [],
  },
  {
    title: 'iPhone ProRAW beside HEIC of a capture app',
    source: 'Majorfi/immich-stack, docs: “Apple iPhone ProRAW (HEIC + DNG)”',
    files: taken('2024-09-21T08:03:17.512Z', iPhone, 'IMG_4711.HEIC', 'IMG_4711.DNG'),
    groups: [covered('IMG_4711.HEIC', 'IMG_4711.DNG')],
  },
  {
    title: 'iPhone, edited: IMG_E beside the original and its ProRAW',
    source: 'iOS hands out the edited picture as `IMG_E1234`, with the original as `IMG_1234`',
    files: taken('2024-09-21T08:04:00.113Z', iPhone, 'IMG_4712.DNG', 'IMG_4712.JPG', 'IMG_E4712.JPG'),
    rules: { editedVersions: true },
    groups: [ready('IMG_4712.DNG', 'IMG_4712.JPG', 'IMG_E4712.JPG')],
  },
  {
    title: 'iPhone, edited HEIC without any RAW',
    source: 'iOS hands out the edited picture as `IMG_E1234`, with the original as `IMG_1234`',
    files: taken('2024-09-22T18:04:00.001Z', iPhone, 'IMG_4801.HEIC', 'IMG_E4801.HEIC'),
    rules: { editedVersions: true },
    groups: [ready('IMG_4801.HEIC', 'IMG_E4801.HEIC')],
  },
  {
    title: 'iPhone, edited: not without being asked for',
    source: 'iOS hands out the edited picture as `IMG_E1234`, with the original as `IMG_1234`',
    files: taken('2024-09-22T18:04:00.001Z', iPhone, 'IMG_4801.HEIC', 'IMG_E4801.JPG'),
    rules: { pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'iPhone, the edited picture of one ten thousand later: counters start again',
    source: 'iOS counts to IMG_9999 and starts again',
    files: [
      ...taken('2019-02-02T10:00:00.300Z', ['Apple', 'iPhone 8'], 'IMG_0042.HEIC'),
      ...taken('2024-06-30T10:00:00.300Z', iPhone, 'IMG_E0042.HEIC'),
    ],
    rules: { editedVersions: true },
    groups: [],
  },
  {
    title: 'iPhone, HDR and plain are two numbers',
    source: 'photoprism#1822: `IMG_8950.HEIC` and `IMG_8951.HEIC`, “keep normal photo”',
    files: taken('2021-12-18T10:00:00Z', ['Apple', 'iPhone X'], 'IMG_8950.HEIC', 'IMG_8951.HEIC'),
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'iPhone, a HEIC turned into a JPG by a transfer: asked for by “any two types”',
    source: 'Image Capture and Windows Photos convert HEIC to JPG under the same name',
    files: taken('2022-03-05T15:20:31.909Z', iPhone, 'IMG_2210.HEIC', 'IMG_2210.JPG'),
    rules: { pairing: 'any-two-types' },
    groups: [covered('IMG_2210.JPG', 'IMG_2210.HEIC')],
  },
  {
    title: 'iPhone, a HEIC and its JPG: not by default',
    source: 'Image Capture and Windows Photos convert HEIC to JPG under the same name',
    files: taken('2022-03-05T15:20:31.909Z', iPhone, 'IMG_2210.HEIC', 'IMG_2210.JPG'),
    groups: [],
  },
  {
    title: 'iPhone, a Live Photo: the clip is hidden and stays out',
    source: 'iOS writes `IMG_1234.HEIC` and `IMG_1234.MOV`; Immich hides the clip of a Live Photo',
    files: [
      ...taken('2023-05-05T11:11:11.111Z', iPhone, 'IMG_3301.HEIC', 'IMG_3301.DNG'),
      { name: 'IMG_3301.MOV', takenAt: '2023-05-05T11:11:11Z', camera: iPhone, video: true, visibility: 'hidden' },
    ],
    rules: { pairing: 'any-two-types' },
    groups: [ready('IMG_3301.HEIC', 'IMG_3301.DNG')],
  },
  {
    title: 'iPhone, edits sent by chat apps all bear one name: different shots',
    source: 'iOS names rendered pictures FullSizeRender; reports in Apple’s communities',
    files: [
      ...taken('2023-10-09T10:00:00.100Z', iPhone, 'FullSizeRender.heic'),
      ...taken('2023-10-09T10:00:00.900Z', iPhone, 'FullSizeRender.dng'),
    ],
    groups: [review('generic-name', 'FullSizeRender.heic', 'FullSizeRender.dng')],
  },
  {
    title: 'iPhone, Halide: RAW and processed under one number, the next shot RAW only',
    source: 'Lux Halide saves RAW+processed pairs into Photos, exported under one IMG number',
    files: taken('2024-02-11T16:45:00.777Z', iPhone, 'IMG_5120.DNG', 'IMG_5120.HEIC', 'IMG_5121.DNG'),
    groups: [ready('IMG_5120.DNG', 'IMG_5120.HEIC')],
  },
  {
    title: 'Xiaomi with Leica: RAW and JPG to the second',
    source: 'Xiaomi 13 and 14 series, Pro mode: `IMG_yyyymmdd_hhmmss.dng` beside the JPG',
    files: taken('2024-04-07T19:19:19Z', xiaomi, 'IMG_20240407_191919.jpg', 'IMG_20240407_191919.dng'),
    groups: [ready('IMG_20240407_191919.jpg', 'IMG_20240407_191919.dng')],
  },
  {
    title: 'Xiaomi, UltraRAW on a journey: both clocks are hours off, and the stamp and the camera excuse it',
    source: 'DNGs of phones often hold no time zone; Immich then reads them in that of its server',
    files: [
      {
        name: 'IMG_20240407_192020.jpg',
        local: '2024-04-07T19:20:20Z',
        utc: '2024-04-07T11:20:20Z',
        camera: xiaomi,
      },
      { name: 'IMG_20240407_192020.dng', local: '2024-04-07T21:20:20Z', utc: '2024-04-07T19:20:20Z', camera: xiaomi },
    ],
    groups: [ready('IMG_20240407_192020.jpg', 'IMG_20240407_192020.dng')],
  },
  {
    title: 'Xiaomi, a second shot of one second is named by a number behind a line',
    source: 'MIUI camera: `IMG_20240407_191919_1.jpg` where the second is taken',
    files: taken(
      '2024-04-07T19:19:19Z',
      xiaomi,
      'IMG_20240407_191919.jpg',
      'IMG_20240407_191919.dng',
      'IMG_20240407_191919_1.jpg',
      'IMG_20240407_191919_1.dng',
    ),
    rules: { editedVersions: true },
    groups: [
      ready('IMG_20240407_191919.jpg', 'IMG_20240407_191919.dng'),
      ready('IMG_20240407_191919_1.jpg', 'IMG_20240407_191919_1.dng'),
    ],
  },
  {
    title: 'OnePlus and Oppo: a stamp without a line before it',
    source: 'ColorOS and OxygenOS 12 and later: `IMG20231202123456.jpg` (mattwilson1024/google-photos-exif#49)',
    files: taken('2023-12-02T12:34:56Z', onePlus, 'IMG20231202123456.jpg', 'IMG20231202123456.dng'),
    groups: [ready('IMG20231202123456.jpg', 'IMG20231202123456.dng')],
  },
  {
    title: 'OnePlus and Oppo: `_01` is the next shot of the second, not a version',
    source: 'ColorOS counts shots of one second: `IMG20231202123456_01.jpg`',
    files: taken(
      '2023-12-02T12:34:56Z',
      onePlus,
      'IMG20231202123456.jpg',
      'IMG20231202123456.dng',
      'IMG20231202123456_01.jpg',
    ),
    rules: { editedVersions: true },
    groups: [ready('IMG20231202123456.jpg', 'IMG20231202123456.dng')],
  },
  {
    title: 'Motorola: a stamp to the millisecond behind IMG',
    source: 'Motorola Camera: `IMG_20250616_163308479.jpg` (aves#1675)',
    files: [
      { name: 'IMG_20250616_163308479.jpg', takenAt: '2025-06-16T16:33:08.479Z', camera: motorola },
      { name: 'IMG_20250616_163308479.dng', takenAt: '2025-06-16T16:33:10Z', camera: motorola },
    ],
    groups: [ready('IMG_20250616_163308479.jpg', 'IMG_20250616_163308479.dng')],
  },
  {
    title: 'Motorola: words behind the stamp are part of other shots',
    source: 'Motorola Camera writes `_HDR`, `_PORTRAIT` behind the stamp to the millisecond of that shot',
    files: [
      ...taken('2025-06-16T16:33:08.479Z', motorola, 'IMG_20250616_163308479_HDR.jpg'),
      ...taken('2025-06-16T16:33:09.102Z', motorola, 'IMG_20250616_163309102.dng'),
    ],
    rules: { editedVersions: true },
    groups: [],
  },
  {
    title: 'Huawei: RAW and JPG, the RAW without camera in its EXIF',
    source: 'Huawei P and Mate series, Pro mode: `IMG_20200606_060606.dng`',
    files: [
      { name: 'IMG_20200606_060606.jpg', takenAt: '2020-06-06T06:06:06Z', camera: ['HUAWEI', 'VOG-L29'] },
      { name: 'IMG_20200606_060606.dng', takenAt: '2020-06-06T06:06:06Z', camera: null },
    ],
    groups: [ready('IMG_20200606_060606.jpg', 'IMG_20200606_060606.dng')],
  },
  {
    title: 'Sony Xperia Pro-I: camera names with a counter',
    source: 'Sony Photography Pro writes `DSC_0042.DNG` beside `DSC_0042.JPG`',
    files: taken('2022-08-20T14:00:01.250Z', ['Sony', 'XQ-BE72'], 'DSC_0042.JPG', 'DSC_0042.DNG'),
    groups: [ready('DSC_0042.JPG', 'DSC_0042.DNG')],
  },
  {
    title: 'Nothing Phone: a stamp to the millisecond, expert mode',
    source: 'Nothing Camera: `IMG_20250221_163308123.jpg` and `.dng`',
    files: taken(
      '2025-02-21T16:33:08Z',
      ['Nothing', 'A065'],
      'IMG_20250221_163308123.jpg',
      'IMG_20250221_163308123.dng',
      'IMG_20250221_163308624.jpg',
    ),
    groups: [ready('IMG_20250221_163308123.jpg', 'IMG_20250221_163308123.dng')],
  },
  {
    title: 'Lumia: RAW of full size beside the oversampled JPG',
    source: 'Windows Phone camera: `WP_20161028_22_39_17_Raw__highres.dng` and `WP_20161028_22_39_17_Raw.jpg`',
    files: [
      { name: 'WP_20140703_16_51_45_Raw.jpg', takenAt: '2014-07-03T16:51:43Z', camera: ['NOKIA', 'Lumia 1020'] },
      {
        name: 'WP_20140703_16_51_45_Raw__highres.dng',
        takenAt: '2014-07-03T16:51:43Z',
        camera: ['NOKIA', 'Lumia 1020'],
      },
    ],
    groups: [covered('WP_20140703_16_51_45_Raw.jpg', 'WP_20140703_16_51_45_Raw__highres.dng')],
  },
  {
    title: 'Lumia: two shots two seconds apart keep their own RAWs',
    source: 'Windows Phone camera names by the second',
    files: [
      ...taken(
        '2016-10-28T22:39:17Z',
        ['Microsoft', 'Lumia 950'],
        'WP_20161028_22_39_17_Raw.jpg',
        'WP_20161028_22_39_17_Raw__highres.dng',
      ),
      ...taken(
        '2016-10-28T22:39:19Z',
        ['Microsoft', 'Lumia 950'],
        'WP_20161028_22_39_19_Raw.jpg',
        'WP_20161028_22_39_19_Raw__highres.dng',
      ),
    ],
    rules: { editedVersions: true, bursts: true },
    groups: [
      ready('WP_20161028_22_39_17_Raw.jpg', 'WP_20161028_22_39_17_Raw__highres.dng'),
      ready('WP_20161028_22_39_19_Raw.jpg', 'WP_20161028_22_39_19_Raw__highres.dng'),
    ],
  },
  {
    title: 'Open Camera: RAW and JPG under one name',
    source: 'Open Camera help: RAW is saved as `IMG_20240214_080910.dng` beside the JPG',
    files: taken('2024-02-14T08:09:10Z', ['Fairphone', 'FP5'], 'IMG_20240214_080910.jpg', 'IMG_20240214_080910.dng'),
    groups: [ready('IMG_20240214_080910.jpg', 'IMG_20240214_080910.dng')],
  },
  {
    title: 'Open Camera, exposure bracketing: each exposure is a shot with its own RAW',
    source: 'Open Camera help, “Expo {}”: base name and `_0`, `_1`, `_2`',
    files: ['_0', '_1', '_2'].flatMap((exposure) =>
      taken(
        '2024-02-14T08:10:10Z',
        ['Fairphone', 'FP5'],
        `IMG_20240214_081010${exposure}.jpg`,
        `IMG_20240214_081010${exposure}.dng`,
      ),
    ),
    rules: { editedVersions: true },
    groups: [
      ready('IMG_20240214_081010_0.jpg', 'IMG_20240214_081010_0.dng'),
      ready('IMG_20240214_081010_1.jpg', 'IMG_20240214_081010_1.dng'),
      ready('IMG_20240214_081010_2.jpg', 'IMG_20240214_081010_2.dng'),
    ],
  },
  {
    title: 'WhatsApp: names by day and number say nothing of RAW, clocks are the day they were received',
    source: 'WhatsApp: `IMG-20230325-WA0122.jpg` (immich-go, matcher_test.go)',
    files: [
      { name: 'IMG-20230325-WA0122.jpg', takenAt: '2023-03-25T09:00:00Z', modified: '2023-03-25T09:00:00Z' },
      { name: 'IMG-20230325-WA0123.jpg', takenAt: '2023-03-25T09:00:00Z', modified: '2023-03-25T09:00:00Z' },
      { name: 'IMG-20230325-WA0122.jpeg', takenAt: '2023-03-25T21:00:00Z', modified: '2023-03-25T21:00:00Z' },
    ],
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'WhatsApp, edited twice: a mark behind a mark',
    source: 'immich-go, googlePhotos/matcher_test.go: `IMG-20230325-WA0122~2-edited.jpg`',
    files: taken(
      '2023-03-25T09:00:00Z',
      null,
      'IMG-20230325-WA0122.jpg',
      'IMG-20230325-WA0122~2.jpg',
      'IMG-20230325-WA0122~2-edited.jpg',
    ),
    rules: { editedVersions: true },
    groups: [ready('IMG-20230325-WA0122.jpg', 'IMG-20230325-WA0122~2.jpg', 'IMG-20230325-WA0122~2-edited.jpg')],
  },
  {
    title: 'Screenshots of one app are no versions of each other',
    source: 'Android: `Screenshot_20231027_123303_Facebook.jpg` (immich-go, matcher_test.go)',
    files: [
      ...taken('2023-10-27T12:33:03Z', null, 'Screenshot_20231027_123303_Facebook.jpg'),
      ...taken('2023-10-27T12:33:05Z', null, 'Screenshot_20231027_123305_Facebook.png'),
    ],
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
];
