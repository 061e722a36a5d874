import type { PlanCase } from '../describe-files';

const stamp = 'PXL_20250402_091500123';

const variantPairs: [string, string][] = [
  ['RAW-01.COVER.jpg', 'RAW-02.ORIGINAL.dng'],
  ['RAW-01.MP.COVER.jpg', 'RAW-02.ORIGINAL.dng'],
  ['NIGHT.RAW-01.COVER.jpg', 'NIGHT.RAW-02.ORIGINAL.dng'],
  ['PORTRAIT.RAW-01.COVER.jpg', 'PORTRAIT.RAW-02.ORIGINAL.dng'],
  ['PORTRAIT-01.COVER.jpg', 'PORTRAIT-02.ORIGINAL.dng'],
  ['LONG_EXPOSURE-01.COVER.jpg', 'RAW-02.ORIGINAL.dng'],
  ['ACTION_PAN-01.COVER.jpg', 'RAW-02.ORIGINAL.dng'],
  ['PANO.jpg', 'dng'],
  ['MP.jpg', 'dng'],
  ['jpg', 'RAW-02.ORIGINAL.dng'],
];

/** Phones: stamps in names, variants behind them. */
export const phones: PlanCase[] = [
  ...variantPairs.map(([developed, raw]) => ({
    title: `Pixel: ${developed} and ${raw}`,
    files: [`${stamp}.${raw}`, `${stamp}.${developed}`],
    groups: [`ready: ${stamp}.${developed} + ${stamp}.${raw}`],
  })),
  {
    title: 'the bare stamp with variants',
    files: ['20250402_091500123.RAW-02.ORIGINAL.dng', '20250402_091500123.RAW-01.COVER.jpg'],
    groups: ['ready: 20250402_091500123.RAW-01.COVER.jpg + 20250402_091500123.RAW-02.ORIGINAL.dng'],
  },
  {
    title: 'variants are read in any case',
    files: [`${stamp}.raw-02.original.DNG`, 'pxl_20250402_091500123.Raw-01.Cover.jpg'],
    groups: [`ready: pxl_20250402_091500123.Raw-01.Cover.jpg + ${stamp}.raw-02.original.DNG`],
  },
  {
    title: 'a stamp to the millisecond needs no clock',
    files: [`${stamp}.RAW-02.ORIGINAL.dng | at=+7h noexif`, `${stamp}.RAW-01.COVER.jpg`],
    groups: [`ready: ${stamp}.RAW-01.COVER.jpg + ${stamp}.RAW-02.ORIGINAL.dng`],
  },
  {
    title: 'nor does it anywhere else in the name',
    files: ['IMG_20230101_101010123.dng | at=+7h', 'IMG_20230101_101010123.jpg'],
    groups: ['ready: IMG_20230101_101010123.jpg + IMG_20230101_101010123.dng'],
  },
  {
    title: 'of two files of one type the name without a variant is first',
    files: [`${stamp}.RAW-01.COVER.jpg | size=9000x6000`, `${stamp}.jpg | size=4000x3000`, `${stamp}.dng`],
    groups: [`ready: ${stamp}.jpg + ${stamp}.RAW-01.COVER.jpg + ${stamp}.dng`],
  },
  {
    title: 'the neighbouring millisecond is another shot',
    files: ['PXL_20250402_091500123.jpg', 'PXL_20250402_091500124.dng'],
    groups: [],
  },
  ...['~2', '-edited', '(1)', '.COVER~2', '.COVER-edited', '.2'].map((tail) => ({
    title: `a tail that is no variant: ${tail}`,
    files: [`${stamp}${tail}.jpg`, `${stamp}.dng`],
    groups: [],
  })),
  ...[
    '.UNKNOWN',
    '.50MP',
    '.MACRO_FOCUS.RAW-01.COVER',
    '.RAW-01.EDITED',
    '.RAW-01.COV',
    '.RAW-0',
    '.RAW-',
    '.',
    '.BURST-02',
  ].map((tail) => ({
    title: `whatever follows behind dots is a version: ${tail}`,
    files: [`${stamp}${tail}.jpg`, `${stamp}.dng`],
    groups: [`ready: ${stamp}${tail}.jpg + ${stamp}.dng`],
  })),
  {
    title: 'a number at the very end counts for the whole name',
    files: ['RAW-01.COVER.jpg', 'RAW-02.ORIGINAL.dng', 'RAW-01.COVER(1).jpg', 'RAW-02.ORIGINAL(1).dng'].map(
      (tail) => `${stamp}.${tail}`,
    ),
    groups: [
      `ready: ${stamp}.RAW-01.COVER.jpg + ${stamp}.RAW-02.ORIGINAL.dng`,
      `ready: ${stamp}.RAW-01.COVER(1).jpg + ${stamp}.RAW-02.ORIGINAL(1).dng`,
    ],
  },
  {
    title: 'Lumia: the small picture and the RAW in full size',
    files: ['WP_20150704_16_32_03_Raw.jpg', 'WP_20150704_16_32_03_Raw__highres.dng'],
    groups: ['ready: WP_20150704_16_32_03_Raw.jpg + WP_20150704_16_32_03_Raw__highres.dng'],
  },
  {
    title: 'Lumia: what is no version stays part of the name',
    files: ['WP_20150704_16_32_03_Pro.jpg', 'WP_20150704_16_32_03_Raw__highres.dng', 'WX_Raw.jpg', 'WX.dng'],
    groups: [],
  },
  { title: 'PXL_ and the bare stamp are two names', files: [`${stamp}.jpg`, '20250402_091500123.dng'], groups: [] },
  {
    title: 'variants belong to stamps to the millisecond alone',
    files: ['IMG_0001.COVER.jpg', 'IMG_0001.dng'],
    groups: [],
  },
  {
    title: 'a stamp to the second has no variants',
    files: ['20250402_091500.COVER.jpg', '20250402_091500.dng'],
    groups: [],
  },
  {
    title: 'Samsung, one clock',
    files: ['20231207_101605.dng | local=-1h', '20231207_101605.jpg'],
    groups: ['ready: 20231207_101605.jpg + 20231207_101605.dng'],
  },
  {
    title: 'a stamp to the second with one camera needs no clock',
    files: ['20231207_101605.dng | at=+5h', '20231207_101605.jpg'],
    groups: ['ready: 20231207_101605.jpg + 20231207_101605.dng'],
  },
  {
    title: 'a stamp to the second excuses 48 hours and no more',
    files: [
      '20231207_101605.dng | at=+49h',
      '20231207_101605.jpg',
      '20240101_101605.dng | at=+48h',
      '20240101_101605.jpg',
    ],
    groups: [
      'review clocks-differ: 20231207_101605.jpg + 20231207_101605.dng',
      'ready: 20240101_101605.jpg + 20240101_101605.dng',
    ],
  },
  {
    title: 'years apart a stamp to the second still wants a look',
    files: ['20231207_101605.dng | at=+900d', '20231207_101605.jpg'],
    groups: ['review clocks-differ: 20231207_101605.jpg + 20231207_101605.dng'],
  },
  {
    title: 'a stamp to the second without EXIF needs a clock',
    files: ['20231207_101605.dng | at=+5h noexif', '20231207_101605.jpg'],
    groups: ['review clocks-differ: 20231207_101605.jpg + 20231207_101605.dng'],
  },
  {
    title: 'a stamp to the second of two cameras needs a clock',
    files: ['20231207_101605.dng | at=+3d camera=samsung/SM-S918B', '20231207_101605.jpg'],
    groups: [],
  },
  ...[
    'IMG20230101101010',
    'IMG_20230101_101010',
    '2023-01-01 10.10.10',
    'Photo 2023-01-01 at 10.10.10',
    'WP_20230101_10_10_10',
  ].map((name) => ({
    title: `a stamp to the second: ${name}`,
    files: [`${name}.dng | at=+5h`, `${name}.jpg`],
    groups: [`ready: ${name}.jpg + ${name}.dng`],
  })),
  ...['IMG_20239901_101010', '120230101_1010101', 'IMG_2023_0101'].map((name) => ({
    title: `not a stamp: ${name}`,
    files: [`${name}.dng | at=+5h`, `${name}.jpg`],
    groups: [`review clocks-differ: ${name}.jpg + ${name}.dng`],
  })),
  {
    title: 'iPhone ProRAW with JPG and HEIC',
    files: ['IMG_0420.DNG', 'IMG_0420.HEIC', 'IMG_0420.JPG'],
    groups: ['ready: IMG_0420.JPG + IMG_0420.HEIC + IMG_0420.DNG'],
  },
  { title: 'iPhone live photo: video never', files: ['IMG_0420.HEIC', 'IMG_0420.MOV | video'], groups: [] },
  {
    title: 'a video of the same name stays out of the shot',
    files: ['IMG_0420.HEIC', 'IMG_0420.DNG', 'IMG_0420.MOV | video'],
    groups: ['ready: IMG_0420.HEIC + IMG_0420.DNG'],
  },
  { title: 'an edit of an iPhone is another name', files: ['IMG_E0420.JPG', 'IMG_0420.DNG'], groups: [] },
];
