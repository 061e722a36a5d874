import type { Camera, RealNameCase } from './real-name-case';
import { covered, frames, ready, taken } from './real-name-case';

const galaxy: Camera = ['samsung', 'SM-G965F'];

/** Bursts whose frames bear one stamp and a number: Samsung, Motorola, Huawei, Xiaomi, LG, Fairphone. */
export const burstsByStamp: RealNameCase[] = [
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

  {
    title: 'Xiaomi, a mod of its camera: ten comes after nine',
    source: 'XEonAX/ANXCamera10#42: `BURST1`, `BURST10`, `BURST2`',
    files: frames(
      '2021-03-14T10:20:00Z',
      100,
      ['Xiaomi', 'Redmi Note 8'],
      'IMG_20210314_102000_BURST2.jpg',
      'IMG_20210314_102000_BURST9.jpg',
      'IMG_20210314_102000_BURST10.jpg',
    ),
    rules: { bursts: true },
    groups: [
      {
        state: 'ready',
        files: ['IMG_20210314_102000_BURST2.jpg', 'IMG_20210314_102000_BURST9.jpg', 'IMG_20210314_102000_BURST10.jpg'],
      },
    ],
  },
  {
    title: 'Fairphone, two bursts a second apart: two stamps',
    source: 'aves#956: `IMG_20240215_140034_BURST020`',
    files: [
      ...taken(
        '2024-02-15T14:00:34Z',
        ['Fairphone', 'FP5'],
        'IMG_20240215_140034_BURST001.jpg',
        'IMG_20240215_140034_BURST002.jpg',
      ),
      ...taken(
        '2024-02-15T14:00:35Z',
        ['Fairphone', 'FP5'],
        'IMG_20240215_140035_BURST001.jpg',
        'IMG_20240215_140035_BURST002.jpg',
      ),
    ],
    rules: { bursts: true },
    groups: [
      ready('IMG_20240215_140034_BURST001.jpg', 'IMG_20240215_140034_BURST002.jpg'),
      ready('IMG_20240215_140035_BURST001.jpg', 'IMG_20240215_140035_BURST002.jpg'),
    ],
  },
  {
    title: 'One frame that is left of a burst is a picture',
    source: 'people keep the best and delete the rest: `IMG_20240215_140034_BURST020.jpg` alone',
    files: taken(
      '2024-02-15T14:00:34Z',
      ['Fairphone', 'FP5'],
      'IMG_20240215_140034_BURST020.jpg',
      'IMG_20240215_140034.jpg',
    ),
    rules: { bursts: true },
    groups: [],
  },
];
