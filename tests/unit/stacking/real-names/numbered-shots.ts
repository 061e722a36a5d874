import type { RealNameCase } from './real-name-case';
import { frames, ready, taken } from './real-name-case';

/** What is numbered like a burst and is none. */
export const numberedShots: RealNameCase[] = [
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
    title: 'Canon beyond 9999, as a reader renamed it: a number behind the last number',
    source: 'darktable#19591: `2025_10_26_9999_1.cr3`, `…_9999_2.cr3`, `…_9999_10.cr3`',
    files: ['1', '2', '10'].flatMap((number, index) =>
      taken(
        new Date(Date.parse('2025-10-26T09:00:00Z') + index * 1000).toISOString(),
        ['Canon', 'Canon EOS R8'],
        `2025_10_26_9999_${number}.cr3`,
        `2025_10_26_9999_${number}.jpg`,
      ),
    ),
    rules: { bursts: true, editedVersions: true },
    groups: ['1', '2', '10'].map((number) => ready(`2025_10_26_9999_${number}.cr3`, `2025_10_26_9999_${number}.jpg`)),
  },
  {
    title: 'Insta360, three exposures of one press are three numbers, each with its RAW',
    source: 'Insta360 X3, HDR photo: `IMG_20230514_112100_00_055.insp`, `_056`, `_057`',
    files: ['055', '056', '057'].flatMap((number) =>
      taken(
        '2023-05-14T11:21:00Z',
        ['Arashi Vision', 'Insta360 X3'],
        `IMG_20230514_112100_00_${number}.insp`,
        `IMG_20230514_112100_00_${number}.dng`,
      ),
    ),
    rules: { editedVersions: true },
    groups: ['055', '056', '057'].map((number) =>
      ready(`IMG_20230514_112100_00_${number}.insp`, `IMG_20230514_112100_00_${number}.dng`),
    ),
  },
  {
    title: 'DJI panoramas: the tiles of each begin at one',
    source: 'DJI drones put panoramas into folders with tiles `PANO0001.JPG`',
    files: [
      { name: 'PANO0001.DNG', id: 'first-dng', takenAt: '2023-06-06T10:00:00Z', camera: ['DJI', 'FC7303'] },
      { name: 'PANO0001.JPG', id: 'first-jpg', takenAt: '2023-06-06T10:00:00Z', camera: ['DJI', 'FC7303'] },
      { name: 'PANO0001.DNG', id: 'second-dng', takenAt: '2023-06-06T10:04:00Z', camera: ['DJI', 'FC7303'] },
      { name: 'PANO0001.JPG', id: 'second-jpg', takenAt: '2023-06-06T10:04:00Z', camera: ['DJI', 'FC7303'] },
    ],
    groups: [ready('first-dng', 'first-jpg'), ready('second-dng', 'second-jpg')],
  },
  {
    title: 'Zerene Stacker: two methods over one stack of focus are two pictures',
    source: 'zerenesystems.com, image saving: `2011-04-23-15.37.40 ZS PMax`',
    files: taken(
      '2023-04-23T15:37:40Z',
      ['Canon', 'Canon EOS R7'],
      '2023-04-23-15.37.40 ZS PMax.tif',
      '2023-04-23-15.37.40 ZS DMap.tif',
      '2023-04-23-15.37.40 ZS PMax.jpg',
    ),
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [ready('2023-04-23-15.37.40 ZS PMax.tif', '2023-04-23-15.37.40 ZS PMax.jpg')],
  },
  {
    title: 'A web camera of Windows: two pictures of one minute',
    source: 'Windows Camera: `WIN_20260531_15_51_30_Pro.jpg`, `WIN_20260531_15_51_47_Pro.jpg`',
    files: [
      ...taken('2026-05-31T15:51:30Z', null, 'WIN_20260531_15_51_30_Pro.jpg'),
      ...taken('2026-05-31T15:51:31Z', null, 'WIN_20260531_15_51_31_Pro.jpg'),
    ],
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'Pages of an illustration bear one number and `_p0`, `_p1`',
    source: 'photoprism#4094: `111353204_p0.jpg`, `111353204_p1.jpg`',
    files: taken('2024-03-09T23:18:24Z', null, '111353204_p0.jpg', '111353204_p1.jpg', '111353204_p1.png'),
    rules: { editedVersions: true, bursts: true },
    groups: [],
  },
];
