import type { Camera, RealNameCase } from './real-name-case';
import { covered, ready, review, taken } from './real-name-case';

const galaxy: Camera = ['samsung', 'Galaxy S24 Ultra'];
const xiaomi: Camera = ['Xiaomi', '23116PN5BC'];
const onePlus: Camera = ['OnePlus', 'CPH2581'];
const motorola: Camera = ['motorola', 'motorola edge 50 ultra'];

/** What phones of other makers write for one press of the button, and what only looks like it. */
export const androidPhones: RealNameCase[] = [
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
    title: 'A phone’s second shot of one second, as darktable met it',
    source: 'darktable#21767: `IMG_20260328_113830.jpg` and `IMG_20260328_113830_1.jpg`',
    files: taken('2026-03-28T11:38:30Z', xiaomi, 'IMG_20260328_113830.jpg', 'IMG_20260328_113830_1.jpg'),
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'Sony Xperia: a copy edited on the phone, of the same millisecond',
    source: 'Majorfi/immich-stack#8: `DSC_0565~2.JPG` and `DSC_0565.JPG`',
    files: taken('2019-10-15T15:53:55.451Z', ['Sony', 'G8441'], 'DSC_0565.JPG', 'DSC_0565~2.JPG'),
    rules: { editedVersions: true },
    groups: [ready('DSC_0565.JPG', 'DSC_0565~2.JPG')],
  },
  {
    title: 'Sony Xperia: the edited copy of another turn of the counter',
    source: 'Majorfi/immich-stack#8: `DSC_0565~2.JPG` and `DSC_0565.JPG`',
    files: [
      ...taken('2016-10-15T15:53:55.451Z', ['Sony', 'E6653'], 'DSC_0565.JPG'),
      ...taken('2019-10-15T15:53:55.451Z', ['Sony', 'G8441'], 'DSC_0565~2.JPG'),
    ],
    rules: { editedVersions: true },
    groups: [],
  },
  {
    title: 'A phone whose camera writes a day, a time and hundredths, then the owner’s letters',
    source: 'darktable#12401: `2022-08-03_10492501_abc.dng`',
    files: taken(
      '2022-08-03T10:49:25Z',
      ['Apple', 'iPhone 12 Pro'],
      '2022-08-03_10492501_abc.dng',
      '2022-08-03_10492501_abc.jpg',
    ),
    groups: [ready('2022-08-03_10492501_abc.dng', '2022-08-03_10492501_abc.jpg')],
  },
  {
    title: 'Light L16: seventeen cameras, one name',
    source: 'Light L16: `L16_00042.jpg` and its DNG export',
    files: taken('2020-02-02T02:02:02Z', ['Light', 'L16'], 'L16_00042.jpg', 'L16_00042.dng'),
    groups: [ready('L16_00042.jpg', 'L16_00042.dng')],
  },
  {
    title: 'Lightroom on a phone: what it took and what it exported are stamped twice',
    source: 'Lightroom mobile: `LRM_20240101_120000.dng`, exports as `LRM_EXPORT_…`',
    files: [
      ...taken('2024-01-01T12:00:00Z', galaxy, 'LRM_20240101_120000.dng'),
      ...taken('2024-01-01T12:00:00Z', galaxy, 'LRM_EXPORT_118212_20240102_190000.jpeg'),
    ],
    rules: { editedVersions: true },
    groups: [],
  },
];
