import type { Camera, RealNameCase } from './real-name-case';
import { covered, ready, taken } from './real-name-case';

const pixel7: Camera = ['Google', 'Pixel 7 Pro'];

/** Pixels: two pictures of one shot, and edits of it, where versions are asked for. */
export const pixelVersions: RealNameCase[] = [
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
    title: 'Pixel, an edit by Immich’s own mark behind a stamp to the millisecond',
    source: 'Majorfi/immich-stack, tests: `PXL_20230503_152823814_edit.jpg`',
    files: taken('2023-05-03T15:28:23.814Z', pixel7, 'PXL_20230503_152823814.jpg', 'PXL_20230503_152823814_edit.jpg'),
    rules: { editedVersions: true },
    groups: [ready('PXL_20230503_152823814.jpg', 'PXL_20230503_152823814_edit.jpg')],
  },
];
