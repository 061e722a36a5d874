import { defaultRules } from '~/utils/stacking';
import type { PlanCase } from '../describe-files';

const anyTwo = { pairing: 'any-two-types' } as const;
const edited = { editedVersions: true };
const bursts = { bursts: true };
const sameCamera = { sameCamera: true };

/** The options, each of them off by default. */
export const options: PlanCase[] = [
  { title: 'any two types: off', files: ['A.HEIC', 'A.JPG'], groups: [] },
  {
    title: 'any two types: HEIC and JPG',
    files: ['A.HEIC', 'A.JPG'],
    groups: ['ready: A.JPG + A.HEIC'],
    rules: anyTwo,
  },
  { title: 'any two types: CR3 and DNG', files: ['A.DNG', 'A.CR3'], groups: ['ready: A.CR3 + A.DNG'], rules: anyTwo },
  { title: 'any two types: GIF too', files: ['A.gif', 'A.png'], groups: ['ready: A.png + A.gif'], rules: anyTwo },
  { title: 'any two types: one type is none', files: ['A.jpg', 'A.JPG'], groups: [], rules: anyTwo },
  { title: 'any two types: video never', files: ['A.MP4 | video', 'A.JPG'], groups: [], rules: anyTwo },
  { title: 'any two types: clocks count', files: ['A.HEIC', 'A.JPG | at=+40d'], groups: [], rules: anyTwo },
  {
    title: 'any two types: RAW and JPG as ever',
    files: ['A.NEF', 'A.JPG'],
    groups: ['ready: A.JPG + A.NEF'],
    rules: anyTwo,
  },
  ...[
    '-edit',
    '_edit',
    '-edited',
    ' copy',
    '(1)',
    ' (2)',
    '~2',
    '~13',
    '-Enhanced-NR',
    '-Enhanced-SR',
    '-HDR',
    '-Pano',
    '_DxO',
    '-DxO',
  ].map((suffix) => ({
    title: `edited versions: ${suffix}`,
    files: [`A.NEF`, `A${suffix}.tif`, 'A.JPG'],
    groups: [`ready: A.JPG + A${suffix}.tif + A.NEF`],
    rules: edited,
  })),
  {
    title: 'edited versions: an edit and its RAW',
    files: ['IMG_1.CR3', 'IMG_1-Edit.tif'],
    groups: ['ready: IMG_1-Edit.tif + IMG_1.CR3'],
    rules: edited,
  },
  {
    title: 'edited versions: two marks, one behind the other',
    files: ['IMG_1.CR3', 'IMG_1-HDR-Edit(1).jpg'],
    groups: ['ready: IMG_1-HDR-Edit(1).jpg + IMG_1.CR3'],
    rules: edited,
  },
  {
    title: 'edited versions: Apple',
    files: ['IMG_E1234.JPG', 'IMG_1234.JPG', 'IMG_1234.DNG'],
    groups: ['ready: IMG_1234.JPG + IMG_E1234.JPG + IMG_1234.DNG'],
    rules: edited,
  },
  {
    title: 'edited versions: the original comes before its edit of one type',
    files: ['A-edit.jpg | size=9000x9000', 'A.jpg', 'A.nef'],
    groups: ['ready: A.jpg + A-edit.jpg + A.nef'],
    rules: edited,
  },
  {
    title: 'edited versions: the newest edit first',
    files: ['A.jpg', 'A-edit.tif', 'A~2.tif | modified=+1d', 'A.nef | modified=+9d'],
    groups: ['ready: A~2.tif + A-edit.tif + A.jpg + A.nef'],
    rules: { ...edited, newestEditFirst: true },
  },
  {
    title: 'edited versions: Pixel',
    files: ['PXL_20250402_091500123.RAW-01.COVER~2.jpg', 'PXL_20250402_091500123.RAW-02.ORIGINAL.dng'],
    groups: ['ready: PXL_20250402_091500123.RAW-01.COVER~2.jpg + PXL_20250402_091500123.RAW-02.ORIGINAL.dng'],
    rules: edited,
  },
  {
    title: 'edited versions: a list of one’s own',
    files: ['A.nef', 'A_final.jpg', 'A-edit.jpg'],
    groups: ['ready: A_final.jpg + A.nef'],
    rules: { ...edited, editedSuffixes: ['_final'] },
  },
  {
    title: 'edited versions: an entry is text, no pattern',
    files: ['A.nef', 'A+x.jpg', 'A....jpg'],
    groups: ['ready: A+x.jpg + A.nef'],
    rules: { ...edited, editedSuffixes: ['+x', '.*', '', ' ', '1'] },
  },
  {
    title: 'edited versions: digits of an entry are not any digits',
    files: ['IMG_2.nef', 'IMG.jpg'],
    groups: [],
    rules: { ...edited, editedSuffixes: ['_1'] },
  },
  {
    title: 'edited versions: clocks count',
    files: ['A.nef', 'A-edit.jpg | at=+3d'],
    groups: [],
    rules: edited,
  },
  {
    title: 'bursts: off',
    files: ['20231207_101605_001.jpg', '20231207_101605_002.jpg'],
    groups: [],
  },
  {
    title: 'bursts: Samsung, the first is primary, one camera is enough',
    files: ['20231207_101605_003.jpg | at=+4s', '20231207_101605_002.jpg', '20231207_101605_001.jpg'],
    groups: ['ready: 20231207_101605_001.jpg + 20231207_101605_002.jpg + 20231207_101605_003.jpg'],
    rules: bursts,
  },
  {
    title: 'bursts: Nexus',
    files: [
      '00000IMG_00000_BURST20180101123456789.jpg',
      '00001IMG_00001_BURST20180101123456789_COVER.jpg | at=+9s noexif',
      '00002IMG_00002_BURST20180101123456999.jpg',
    ],
    groups: ['ready: 00001IMG_00001_BURST20180101123456789_COVER.jpg + 00000IMG_00000_BURST20180101123456789.jpg'],
    rules: bursts,
  },
  {
    title: 'bursts: Huawei',
    files: ['IMG_20180101_123456_BURST002.jpg', 'IMG_20180101_123456_BURST001_COVER.jpg'],
    groups: ['ready: IMG_20180101_123456_BURST001_COVER.jpg + IMG_20180101_123456_BURST002.jpg'],
    rules: bursts,
  },
  {
    title: 'bursts: Xperia',
    files: ['DSC_0002_BURST20180101123456789_COVER.JPG', 'DSC_0001_BURST20180101123456789.JPG'],
    groups: ['ready: DSC_0002_BURST20180101123456789_COVER.JPG + DSC_0001_BURST20180101123456789.JPG'],
    rules: bursts,
  },
  {
    title: 'bursts: two bursts stay two',
    files: ['x_001', 'x_002', 'y_001', 'y_002'].map(
      (name) => `20231207_10160${name.startsWith('x') ? 5 : 9}${name.slice(1)}.jpg`,
    ),
    groups: [
      'ready: 20231207_101605_001.jpg + 20231207_101605_002.jpg',
      'ready: 20231207_101609_001.jpg + 20231207_101609_002.jpg',
    ],
    rules: bursts,
  },
  {
    title: 'bursts: frames with RAW keep the cover order within a frame',
    files: ['20231207_101605_002.jpg', '20231207_101605_001.dng', '20231207_101605_001.jpg'],
    groups: ['ready: 20231207_101605_001.jpg + 20231207_101605_001.dng + 20231207_101605_002.jpg'],
    rules: bursts,
  },
  { title: 'bursts: one frame is none', files: ['20231207_101605_001.jpg'], groups: [], rules: bursts },
  {
    title: 'same camera: two cameras are two shots, not mentioned',
    files: ['A.JPG | camera=Canon/Canon_EOS_5D', 'A.NEF'],
    groups: [],
    rules: sameCamera,
  },
  {
    title: 'same camera: two bodies in step are two shots',
    files: ['A.JPG', 'A.NEF', 'A.JPG | camera=NIKON/Z_7', 'A.NEF | camera=NIKON/Z_7'],
    groups: ['ready: A.JPG + A.NEF', 'ready: A.JPG + A.NEF'],
    rules: sameCamera,
  },
  {
    title: 'same camera: no EXIF is no difference',
    files: ['A.JPG | noexif', 'A.NEF'],
    groups: ['ready: A.JPG + A.NEF'],
    rules: sameCamera,
  },
  {
    title: 'same camera: a near miss of two cameras is none',
    files: ['A.JPG | camera=Canon/Canon_EOS_5D', 'A.NEF | at=+3h'],
    groups: [],
    rules: sameCamera,
  },
  {
    title: 'a pattern: the first group is the shot name',
    files: ['wedding-0815-final.jpg', 'raw-0815.nef'],
    groups: ['ready: wedding-0815-final.jpg + raw-0815.nef'],
    rules: { shotNamePattern: '-(\\d{4})' },
  },
  {
    title: 'a pattern: the whole match where there is no group',
    files: ['IMG_0815 b.jpg', 'img_0815 a.nef'],
    groups: ['ready: IMG_0815 b.jpg + img_0815 a.nef'],
    rules: { shotNamePattern: '^[A-Z]+_\\d+' },
  },
  {
    title: 'a pattern: names that it does not fit go by the usual rule',
    files: ['A_final.jpg', 'A.nef', 'B.jpg', 'B.nef'],
    groups: ['ready: A_final.jpg + A.nef', 'ready: B.jpg + B.nef'],
    rules: { shotNamePattern: '^(.+)_final$' },
  },
  {
    title: 'a pattern: with the extension where it asks for it',
    files: ['A-1.jpg', 'A-2.nef'],
    groups: ['ready: A-1.jpg + A-2.nef'],
    rules: { shotNamePattern: '^(.+)-\\d\\.\\w+$' },
  },
  {
    title: 'cover order: RAW first',
    files: ['A.JPG', 'A.NEF'],
    groups: ['ready: A.NEF + A.JPG'],
    rules: { coverOrder: ['raw', ...defaultRules.coverOrder] },
  },
  {
    title: 'cover order: one RAW type before the others',
    files: ['A.CR3', 'A.JPG', 'A.DNG'],
    groups: ['ready: A.DNG + A.JPG + A.CR3'],
    rules: { coverOrder: ['.DNG', 'JPG', 'raw'] },
  },
  {
    title: 'cover order: what is not named comes last, developed before RAW',
    files: ['A.NEF', 'A.TIF', 'A.PNG'],
    groups: ['ready: A.PNG + A.TIF + A.NEF'],
    rules: { coverOrder: ['png'] },
  },
  {
    title: 'cover order: the larger picture of two',
    files: ['A.NEF', 'A.JPG | size=100x100', 'A.CR3.JPG | size=10x10', 'A.NEF.JPG | size=200x200'],
    groups: ['ready: A.JPG + A.NEF.JPG + A.CR3.JPG + A.NEF'],
  },
];
