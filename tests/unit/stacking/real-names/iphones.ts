import type { Camera, RealNameCase } from './real-name-case';
import { covered, ready, review, taken } from './real-name-case';

const iPhone: Camera = ['Apple', 'iPhone 15 Pro'];

/** What iPhones write and hand out, and what only looks like one shot. */
export const iphones: RealNameCase[] = [
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
    title: 'iPhone, ProRAW of today beside its JPG: the same counter seen on two phones of one owner',
    source: 'iOS counts each phone from IMG_0001; people change phones',
    files: [
      { name: 'IMG_0101.DNG', id: 'old-dng', takenAt: '2022-01-01T09:00:00.100Z', camera: ['Apple', 'iPhone 13 Pro'] },
      { name: 'IMG_0101.JPG', id: 'old-jpg', takenAt: '2022-01-01T09:00:00.100Z', camera: ['Apple', 'iPhone 13 Pro'] },
      { name: 'IMG_0101.DNG', id: 'new-dng', takenAt: '2025-01-01T09:00:00.100Z', camera: iPhone },
      { name: 'IMG_0101.HEIC', id: 'new-heic', takenAt: '2025-01-01T09:00:00.100Z', camera: iPhone },
    ],
    rules: { editedVersions: true },
    groups: [ready('old-dng', 'old-jpg'), ready('new-dng', 'new-heic')],
  },
  {
    title: 'iPhone, the edited picture of another number is no edit',
    source: 'iOS hands out the edited picture as `IMG_E1234`, with the original as `IMG_1234`',
    files: taken('2024-09-22T18:04:00.001Z', iPhone, 'IMG_4802.HEIC', 'IMG_E4803.HEIC'),
    rules: { editedVersions: true },
    groups: [],
  },
];
