import type { Camera, RealNameCase } from './real-name-case';
import { ready, review, taken } from './real-name-case';

const dji: Camera = ['DJI', 'FC3682'];

/** What counters of cameras and drones make of names. */
export const cameraCounters: RealNameCase[] = [
  {
    title: 'Counter turned over: two shots of one name, each whole',
    source: 'mattdavis90/immich-stacker#3: “the file ID starts counting at DSCF000001”',
    files: [
      { name: 'DSCF0001.RAF', id: 'raf-1', takenAt: '2022-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T4'] },
      { name: 'DSCF0001.JPG', id: 'jpg-1', takenAt: '2022-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T4'] },
      { name: 'DSCF0001.RAF', id: 'raf-2', takenAt: '2024-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T5'] },
      { name: 'DSCF0001.JPG', id: 'jpg-2', takenAt: '2024-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T5'] },
    ],
    groups: [ready('raf-1', 'jpg-1'), ready('raf-2', 'jpg-2')],
  },
  {
    title: 'Counter turned over: a RAW of one turn and a JPG of the next are two shots',
    source: 'mattdavis90/immich-stacker#3: “the file ID starts counting at DSCF000001”',
    files: [
      { name: 'DSCF0001.RAF', takenAt: '2022-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T4'] },
      { name: 'DSCF0001.JPG', takenAt: '2024-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T4'] },
    ],
    groups: [],
  },
  {
    title: 'Two bodies in step, of one name and one second: one JPG and one RAW of two cameras',
    source: 'wedding teams set clocks alike; factory counters meet',
    files: [
      ...taken('2023-09-02T14:00:00Z', ['Canon', 'Canon EOS R6'], 'IMG_2001.JPG'),
      ...taken('2023-09-02T14:00:01Z', ['Canon', 'Canon EOS R5'], 'IMG_2001.CR3'),
    ],
    groups: [review('cameras-differ', 'IMG_2001.JPG', 'IMG_2001.CR3')],
  },
  {
    title: 'Two bodies of one model, of one name, two minutes apart',
    source: 'wedding teams with two bodies of one model; factory counters meet',
    files: [
      { name: 'DSC00100.ARW', id: 'arw-1', takenAt: '2023-09-02T14:00:00Z', camera: ['SONY', 'ILCE-9'] },
      { name: 'DSC00100.JPG', id: 'jpg-1', takenAt: '2023-09-02T14:00:00Z', camera: ['SONY', 'ILCE-9'] },
      { name: 'DSC00100.ARW', id: 'arw-2', takenAt: '2023-09-02T14:02:00Z', camera: ['SONY', 'ILCE-9'] },
      { name: 'DSC00100.JPG', id: 'jpg-2', takenAt: '2023-09-02T14:02:00Z', camera: ['SONY', 'ILCE-9'] },
    ],
    groups: [ready('arw-1', 'jpg-1'), ready('arw-2', 'jpg-2')],
  },
  {
    title: 'DJI, two shots of one second by counter',
    source: 'DJI AEB and bursts: stamps repeat, counters do not',
    files: ['0007', '0008', '0009'].map((number) => ({
      name: `DJI_20240501101112_${number}_D.${number === '0008' ? 'DNG' : 'JPG'}`,
      takenAt: '2024-05-01T10:11:12Z',
      camera: dji,
    })),
    rules: { bursts: true, editedVersions: true },
    groups: [],
  },
  {
    title: 'DJI, wide and tele of one press are two pictures',
    source: 'DJI Mavic 3 Enterprise: `…_0001_W.JPG`, `…_0001_T.JPG` of one press',
    files: taken(
      '2024-05-01T10:12:00Z',
      ['DJI', 'M3T'],
      'DJI_20240501101200_0001_W.JPG',
      'DJI_20240501101200_0001_T.JPG',
    ),
    rules: { bursts: true, editedVersions: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'DJI, the counter starts again in a new folder on the same day',
    source: 'DJI starts a folder `101MEDIA` and counts from DJI_0001 again',
    files: [
      { name: 'DJI_0001.JPG', id: 'jpg-1', takenAt: '2022-05-01T10:00:00Z', camera: dji },
      { name: 'DJI_0001.DNG', id: 'dng-1', takenAt: '2022-05-01T10:00:00Z', camera: dji },
      { name: 'DJI_0001.JPG', id: 'jpg-2', takenAt: '2022-05-01T10:00:09Z', camera: dji },
      { name: 'DJI_0001.DNG', id: 'dng-2', takenAt: '2022-05-01T10:00:09Z', camera: dji },
    ],
    groups: [ready('jpg-1', 'dng-1'), ready('jpg-2', 'dng-2')],
  },
];
