import type { Camera, RealNameCase } from './real-name-case';
import { covered, frames, ready, taken } from './real-name-case';

const pixel2: Camera = ['Google', 'Pixel 2 XL'];
const nothing: Camera = ['Nothing', 'A063'];
const xperia: Camera = ['Sony', 'XQ-DQ54'];

/** Bursts whose frames bear one id: Pixel, Nexus, Nothing, Xperia. */
export const burstsById: RealNameCase[] = [
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
    title: 'Pixel 6, three bursts of three seconds: the same number, three ids',
    source: 'simulot/immich-go#235: three covers `00000IMG_00000_BURST2022…_COVER.jpg` were stacked',
    files: [
      { name: '00000IMG_00000_BURST20220623114549345_COVER.jpg', takenAt: '2022-06-23T11:45:49.345Z', camera: pixel2 },
      { name: '00000IMG_00000_BURST20220623114551237_COVER.jpg', takenAt: '2022-06-23T11:45:51.237Z', camera: pixel2 },
      { name: '00000IMG_00000_BURST20220623114552178_COVER.jpg', takenAt: '2022-06-23T11:45:52.178Z', camera: pixel2 },
    ],
    rules: { bursts: true, editedVersions: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'Pixel 6, twelve frames of one id',
    source: 'simulot/immich-go#235: `00001IMG_00001_BURST20210928182514.jpg` to `00012…`',
    files: frames(
      '2021-09-28T18:25:14Z',
      150,
      pixel2,
      ...Array.from({ length: 12 }, (_, index) => {
        const number = String(index + 1).padStart(5, '0');
        return `${number}IMG_${number}_BURST20210928182514.jpg`;
      }),
    ),
    rules: { bursts: true },
    groups: [
      ready(
        ...Array.from({ length: 12 }, (_, index) => {
          const number = String(index + 1).padStart(5, '0');
          return `${number}IMG_${number}_BURST20210928182514.jpg`;
        }),
      ),
    ],
  },
];
