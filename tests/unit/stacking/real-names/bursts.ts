import type { Camera, RealFile, RealNameCase } from './real-name-case';
import { covered, ready, taken } from './real-name-case';

const pixel2: Camera = ['Google', 'Pixel 2 XL'];
const nothing: Camera = ['Nothing', 'A063'];
const galaxy: Camera = ['samsung', 'SM-G965F'];
const xperia: Camera = ['Sony', 'XQ-DQ54'];

/** Files of one camera, one every so many milliseconds. */
function frames(begin: string, stepMs: number, camera: Camera | null, ...names: string[]): RealFile[] {
  return names.map((name, index) => ({
    name,
    takenAt: new Date(Date.parse(begin) + index * stepMs).toISOString(),
    camera,
  }));
}

/** What phones and cameras write for a row of shots, and what is only numbered like one. */
export const bursts: RealNameCase[] = [
  {
    title: 'Pixel 2, portrait frames of one press: two spellings of the word, one id',
    source: 'immich-go, filenames/nexus_test.go: `00000PORTRAIT_…` and `00100lPORTRAIT_…_COVER`',
    files: taken(
      '2018-12-29T21:35:13Z',
      pixel2,
      '00000PORTRAIT_00000_BURST20181229213517346.jpg',
      '00100lPORTRAIT_00100_BURST20181229213517346_COVER.jpg',
    ),
    rules: { bursts: true },
    groups: [
      covered(
        '00100lPORTRAIT_00100_BURST20181229213517346_COVER.jpg',
        '00000PORTRAIT_00000_BURST20181229213517346.jpg',
      ),
    ],
  },
  {
    title: 'Pixel 2, portrait frames: not without being asked for',
    source: 'immich-go, filenames/nexus_test.go: `00000PORTRAIT_…` and `00100lPORTRAIT_…_COVER`',
    files: taken(
      '2018-12-29T21:35:13Z',
      pixel2,
      '00000PORTRAIT_00000_BURST20181229213517346.jpg',
      '00100lPORTRAIT_00100_BURST20181229213517346_COVER.jpg',
    ),
    groups: [],
  },
  {
    title: 'Nexus 6P: an id to the second',
    source: 'immich-go#100: `00015IMG_00015_BURST20171111030039_COVER.jpg`',
    files: frames(
      '2017-11-11T03:00:39Z',
      200,
      ['Huawei', 'Nexus 6P'],
      '00001IMG_00001_BURST20171111030039.jpg',
      '00014IMG_00014_BURST20171111030039.jpg',
      '00015IMG_00015_BURST20171111030039_COVER.jpg',
    ),
    rules: { bursts: true },
    groups: [
      covered(
        '00015IMG_00015_BURST20171111030039_COVER.jpg',
        '00001IMG_00001_BURST20171111030039.jpg',
        '00014IMG_00014_BURST20171111030039.jpg',
      ),
    ],
  },
  {
    title: 'Nothing Phone: an id in milliseconds since 1970',
    source: 'immich-go#743: `00001IMG_00001_BURST1713793240432_COVER.jpg`',
    files: frames(
      '2024-04-22T13:40:40.432Z',
      300,
      nothing,
      '00001IMG_00001_BURST1713793240432_COVER.jpg',
      '00002IMG_00002_BURST1713793240432.jpg',
      '00003IMG_00003_BURST1713793240432.jpg',
    ),
    rules: { bursts: true },
    groups: [
      covered(
        '00001IMG_00001_BURST1713793240432_COVER.jpg',
        '00002IMG_00002_BURST1713793240432.jpg',
        '00003IMG_00003_BURST1713793240432.jpg',
      ),
    ],
  },
  {
    title: 'Nothing Phone: two bursts of one minute stay two',
    source: 'immich-go#743: `00001IMG_00001_BURST1713793240432_COVER.jpg`',
    files: [
      ...frames(
        '2024-04-22T13:40:40.432Z',
        300,
        nothing,
        '00001IMG_00001_BURST1713793240432_COVER.jpg',
        '00002IMG_00002_BURST1713793240432.jpg',
      ),
      ...frames(
        '2024-04-22T13:40:43.100Z',
        300,
        nothing,
        '00001IMG_00001_BURST1713793243100_COVER.jpg',
        '00002IMG_00002_BURST1713793243100.jpg',
      ),
    ],
    rules: { bursts: true, editedVersions: true },
    groups: [
      ready('00001IMG_00001_BURST1713793240432_COVER.jpg', '00002IMG_00002_BURST1713793240432.jpg'),
      ready('00001IMG_00001_BURST1713793243100_COVER.jpg', '00002IMG_00002_BURST1713793243100.jpg'),
    ],
  },
  {
    title: 'Motorola of 2025: the first frame is zero and the cover',
    source: 'aves#1675 and immich-go#1259: `IMG_20250616_163308479_BURST000_COVER.jpg`',
    files: frames(
      '2025-06-16T16:33:08.479Z',
      120,
      ['motorola', 'motorola razr 60 ultra'],
      'IMG_20250616_163308479_BURST000_COVER.jpg',
      'IMG_20250616_163308479_BURST001.jpg',
      'IMG_20250616_163308479_BURST002.jpg',
      'IMG_20250616_163308479_BURST010.jpg',
    ),
    rules: { bursts: true },
    groups: [
      covered(
        'IMG_20250616_163308479_BURST000_COVER.jpg',
        'IMG_20250616_163308479_BURST001.jpg',
        'IMG_20250616_163308479_BURST002.jpg',
        'IMG_20250616_163308479_BURST010.jpg',
      ),
    ],
  },
  {
    title: 'Motorola, a burst is none of the default rules’ business',
    source: 'aves#1675 and immich-go#1259: `IMG_20250616_163308479_BURST000_COVER.jpg`',
    files: frames(
      '2025-06-16T16:33:08.479Z',
      120,
      ['motorola', 'motorola razr 60 ultra'],
      'IMG_20250616_163308479_BURST000_COVER.jpg',
      'IMG_20250616_163308479_BURST001.jpg',
    ),
    rules: { editedVersions: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'Xperia, predictive capture: frames before the press',
    source: 'aves#598 and Majorfi/immich-stack: `DSCPDC_0003_BURST20180828114700954_COVER.JPG`',
    files: frames(
      '2018-08-28T11:47:00.954Z',
      400,
      ['Sony', 'G8341'],
      'DSCPDC_0000_BURST20180828114700954.JPG',
      'DSCPDC_0001_BURST20180828114700954.JPG',
      'DSCPDC_0003_BURST20180828114700954_COVER.JPG',
    ),
    rules: { bursts: true },
    groups: [
      covered(
        'DSCPDC_0003_BURST20180828114700954_COVER.JPG',
        'DSCPDC_0000_BURST20180828114700954.JPG',
        'DSCPDC_0001_BURST20180828114700954.JPG',
      ),
    ],
  },
  {
    title: 'Xperia, two bursts of one day with the same frame numbers',
    source: 'aves#562: `BURST/DSC_20230321152231242/DSC_0000_BURST20230321152231242.JPG`',
    files: [
      ...frames(
        '2023-03-21T15:22:31.242Z',
        60,
        xperia,
        'DSC_0000_BURST20230321152231242.JPG',
        'DSC_0001_BURST20230321152231242_COVER.JPG',
      ),
      ...frames(
        '2023-03-21T15:22:34.500Z',
        60,
        xperia,
        'DSC_0000_BURST20230321152234500.JPG',
        'DSC_0001_BURST20230321152234500_COVER.JPG',
      ),
    ],
    rules: { bursts: true },
    groups: [
      covered('DSC_0001_BURST20230321152231242_COVER.JPG', 'DSC_0000_BURST20230321152231242.JPG'),
      covered('DSC_0001_BURST20230321152234500_COVER.JPG', 'DSC_0000_BURST20230321152234500.JPG'),
    ],
  },
  {
    title: 'Huawei: frames of one second, the cover first',
    source: 'immich-go#45: `IMG_20231014_183246_BURST001_COVER.jpg`',
    files: frames(
      '2023-10-14T18:32:46Z',
      0,
      ['HUAWEI', 'ELE-L29'],
      'IMG_20231014_183246_BURST001_COVER.jpg',
      'IMG_20231014_183246_BURST002.jpg',
      'IMG_20231014_183246_BURST003.jpg',
      'IMG_20231014_183246_BURST004.jpg',
      'IMG_20231014_183246_BURST005.jpg',
    ),
    rules: { bursts: true },
    groups: [
      covered(
        'IMG_20231014_183246_BURST001_COVER.jpg',
        'IMG_20231014_183246_BURST002.jpg',
        'IMG_20231014_183246_BURST003.jpg',
        'IMG_20231014_183246_BURST004.jpg',
        'IMG_20231014_183246_BURST005.jpg',
      ),
    ],
  },
  {
    title: 'Honor, the letters in front were taken off by hand',
    source: 'aves#1780: `20251231_115959_BURST002`',
    files: frames(
      '2025-12-31T11:59:59Z',
      100,
      ['HONOR', 'YAL-L41'],
      '20251231_115959_BURST001_COVER.jpg',
      '20251231_115959_BURST002.jpg',
    ),
    rules: { bursts: true },
    groups: [covered('20251231_115959_BURST001_COVER.jpg', '20251231_115959_BURST002.jpg')],
  },
  {
    title: 'Samsung: a burst numbered behind the stamp, longer than the tolerance',
    source: 'immich-go#99: `20231207_101605_001.jpg` to `_039.jpg`',
    files: frames(
      '2023-12-07T10:16:05Z',
      1000,
      galaxy,
      '20231207_101605_001.jpg',
      '20231207_101605_002.jpg',
      '20231207_101605_003.jpg',
      '20231207_101605_004.jpg',
      '20231207_101605_005.jpg',
    ),
    rules: { bursts: true },
    groups: [
      ready(
        '20231207_101605_001.jpg',
        '20231207_101605_002.jpg',
        '20231207_101605_003.jpg',
        '20231207_101605_004.jpg',
        '20231207_101605_005.jpg',
      ),
    ],
  },
  {
    title: 'Samsung: some of a burst were deleted on the phone',
    source: 'mattdavis90/immich-stacker#8: `20190818_212242_025.jpg`',
    files: frames(
      '2019-08-18T21:22:42Z',
      700,
      galaxy,
      '20190818_212242_007.jpg',
      '20190818_212242_025.jpg',
      '20190818_212242_031.jpg',
    ),
    rules: { bursts: true },
    groups: [ready('20190818_212242_007.jpg', '20190818_212242_025.jpg', '20190818_212242_031.jpg')],
  },
  {
    title: 'Samsung: the first plain picture of the second is no frame of the burst',
    source: 'immich-go#99: regular shots have no number',
    files: [
      ...taken('2023-12-07T10:16:05Z', galaxy, '20231207_101605.jpg', '20231207_101605.dng'),
      ...frames('2023-12-07T10:16:06Z', 300, galaxy, '20231207_101606_001.jpg', '20231207_101606_002.jpg'),
    ],
    rules: { bursts: true },
    groups: [
      ready('20231207_101605.jpg', '20231207_101605.dng'),
      ready('20231207_101606_001.jpg', '20231207_101606_002.jpg'),
    ],
  },
  {
    title: 'A tethered session stamps its begin: frames minutes apart are no burst',
    source: 'digiCamControl and gphoto2 name a session: `20240601_143012_001.NEF`',
    files: frames(
      '2024-06-01T14:30:12Z',
      90_000,
      ['NIKON CORPORATION', 'NIKON Z 7'],
      '20240601_143012_001.JPG',
      '20240601_143012_002.JPG',
      '20240601_143012_003.JPG',
      '20240601_143012_004.JPG',
    ),
    rules: { bursts: true },
    groups: [],
  },
  {
    title: 'A tethered session with RAWs: each number is a shot',
    source: 'digiCamControl and gphoto2 name a session: `20240601_143012_001.NEF`',
    files: ['001', '002', '003'].flatMap((number, index) =>
      taken(
        new Date(Date.parse('2024-06-01T14:31:00Z') + index * 40_000).toISOString(),
        ['NIKON CORPORATION', 'NIKON Z 7'],
        `20240601_143012_${number}.JPG`,
        `20240601_143012_${number}.NEF`,
      ),
    ),
    rules: { bursts: true, editedVersions: true },
    groups: ['001', '002', '003'].map((number) =>
      ready(`20240601_143012_${number}.JPG`, `20240601_143012_${number}.NEF`),
    ),
  },
  {
    title: 'GoPro, a burst: its letters and numbers are no pattern that is known',
    source: 'GoPro’s naming convention: burst `G0231111.jpg` to `G0231120.jpg`',
    files: frames(
      '2021-08-01T12:00:00Z',
      100,
      ['GoPro', 'HERO9 Black'],
      'G0231111.JPG',
      'G0231112.JPG',
      'G0231113.JPG',
      'G0231114.JPG',
    ),
    rules: { bursts: true, editedVersions: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'A mirrorless burst by counter: names differ, so no rule but a series takes it',
    source: 'immich-go#45: `3H2A0016.CR3` to `3H2A0020.CR3`, a burst of RAW and JPG',
    files: ['16', '17', '18', '19'].flatMap((number, index) =>
      taken(
        new Date(Date.parse('2023-10-28T10:00:00Z') + index * 80).toISOString(),
        ['Canon', 'Canon EOS R5'],
        `3H2A00${number}.CR3`,
        `3H2A00${number}.JPG`,
      ),
    ),
    rules: { bursts: true, editedVersions: true },
    groups: ['16', '17', '18', '19'].map((number) => ready(`3H2A00${number}.CR3`, `3H2A00${number}.JPG`)),
  },
  {
    title: 'A mirrorless burst without sub-seconds: shots of one second keep to their names',
    source: 'DCF names by counter; many bodies write no sub-seconds into their JPGs',
    files: ['0101', '0102', '0103'].flatMap((number) =>
      taken('2022-07-07T07:07:07Z', ['NIKON CORPORATION', 'NIKON D500'], `DSC_${number}.NEF`, `DSC_${number}.JPG`),
    ),
    rules: { bursts: true, editedVersions: true, pairing: 'any-two-types' },
    groups: ['0101', '0102', '0103'].map((number) => ready(`DSC_${number}.NEF`, `DSC_${number}.JPG`)),
  },
  {
    title: 'A burst id that two frames share, an hour apart, is none',
    source: 'A phone whose clock was set wrong between two bursts of one name',
    files: [
      ...taken('2020-03-03T10:00:00Z', ['LGE', 'LG-H870'], '20200303_100000_burst01.jpg'),
      ...taken('2020-03-03T11:00:00Z', ['LGE', 'LG-H870'], '20200303_100000_burst02.jpg'),
    ],
    rules: { bursts: true },
    groups: [],
  },
  {
    title: 'LG: small letters and two digits',
    source: 'LG Camera: `20150101_123456_burst01.jpg`',
    files: frames(
      '2020-03-03T10:00:00Z',
      250,
      ['LGE', 'LG-H870'],
      '20200303_100000_burst01.jpg',
      '20200303_100000_burst02.jpg',
      '20200303_100000_burst03.jpg',
    ),
    rules: { bursts: true },
    groups: [ready('20200303_100000_burst01.jpg', '20200303_100000_burst02.jpg', '20200303_100000_burst03.jpg')],
  },
];
