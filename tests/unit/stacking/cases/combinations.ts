import type { PlanCase } from '../describe-files';

const edited = { editedVersions: true };
const anyTwo = { pairing: 'any-two-types' } as const;
const all = { ...edited, ...anyTwo, bursts: true } as const;

/** Several rules at once, and names that few cameras write. */
export const combinations: PlanCase[] = [
  {
    title: 'edited and any two types: an edit belongs to its picture, of one type too',
    files: ['A.jpg', 'A-edit.jpg'],
    groups: ['ready: A.jpg + A-edit.jpg'],
    rules: { ...edited, ...anyTwo },
  },
  {
    title: 'edited and any two types: HEIC and the edit of it as JPG',
    files: ['IMG_1234.HEIC', 'IMG_E1234.JPG'],
    groups: ['ready: IMG_E1234.JPG + IMG_1234.HEIC'],
    rules: { ...edited, ...anyTwo },
  },
  {
    title: 'edited: the edit of an iPhone, edited again',
    files: ['IMG_E1234(1).JPG', 'IMG_E1234.HEIC', 'IMG_1234.DNG'],
    groups: ['ready: IMG_E1234(1).JPG + IMG_E1234.HEIC + IMG_1234.DNG'],
    rules: edited,
  },
  {
    title: 'edited: IMG_E without a number behind it is a name',
    files: ['IMG_E.JPG', 'IMG_.DNG', 'IMG_EDIT.JPG', 'IMG_DIT.DNG'],
    groups: [],
    rules: edited,
  },
  {
    title: 'edited: nothing but a mark is a name',
    files: ['-edit.jpg', '(1).jpg', '~2.jpg', ' copy.nef'],
    groups: [],
    rules: edited,
  },
  {
    title: 'edited: a RAW extension in front of the mark',
    files: ['IMG_7002.NEF-edit.jpg', 'IMG_7002.NEF'],
    groups: ['ready: IMG_7002.NEF-edit.jpg + IMG_7002.NEF'],
    rules: edited,
  },
  {
    title: 'edited: a mark in front of the RAW extension',
    files: ['IMG_7002-edit.NEF.jpg', 'IMG_7002.NEF'],
    groups: ['ready: IMG_7002-edit.NEF.jpg + IMG_7002.NEF'],
    rules: edited,
  },
  {
    title: 'edited: two edits of one full name are the same type twice',
    files: ['A-edit.jpg', 'A-edit.JPEG', 'A.nef'],
    groups: ['review same-type-twice: A-edit.jpg + A-edit.JPEG + A.nef'],
    rules: edited,
  },
  {
    title: 'edited: edit and original of one type are not',
    files: ['A-edit.jpg', 'A.jpg', 'A.nef'],
    groups: ['ready: A.jpg + A-edit.jpg + A.nef'],
    rules: edited,
  },
  {
    title: 'edited: an edit without EXIF, saved days later, is told of',
    files: ['A.nef', 'A-edit.jpg | at=+9d fallback noexif'],
    groups: ['review edited-later: A-edit.jpg + A.nef'],
    rules: edited,
  },
  {
    title: 'edited, same camera: an edit without EXIF that could be of either camera',
    files: ['A.nef', 'A-edit.jpg | noexif', 'A.jpg | camera=Canon/Canon_EOS_5D'],
    groups: ['review ambiguous: A-edit.jpg + A.nef'],
    rules: { ...edited, sameCamera: true },
  },
  {
    title: 'bursts: an edited frame belongs to its burst with the edits of all',
    files: ['20231207_101605_001.jpg', '20231207_101605_002(1).jpg', '20231207_101605_002.jpg'],
    groups: ['ready: 20231207_101605_001.jpg + 20231207_101605_002.jpg + 20231207_101605_002(1).jpg'],
    rules: { ...edited, bursts: true },
  },
  {
    title: 'bursts: an edited frame alone is no frame without edited versions',
    files: ['20231207_101605_001.jpg', '20231207_101605_002(1).jpg'],
    groups: [],
    rules: { bursts: true },
  },
  {
    title: 'bursts and a pattern: what the pattern names is no burst',
    files: ['20231207_101605_001.jpg', '20231207_101605_001.dng', '20231207_101605_002.jpg'],
    groups: ['ready: 20231207_101605_001.jpg + 20231207_101605_001.dng'],
    rules: { bursts: true, shotNamePattern: '^(\\d{8}_\\d{6}_\\d{3})$' },
  },
  {
    title: 'bursts and any two types: one frame of two types',
    files: ['20231207_101605_001.heic', '20231207_101605_001.jpg'],
    groups: ['ready: 20231207_101605_001.jpg + 20231207_101605_001.heic'],
    rules: { ...anyTwo, bursts: true },
  },
  {
    title: 'bursts: frames of one burst an hour apart with two cameras are not one shot',
    files: ['20231207_101605_001.jpg', '20231207_101605_002.jpg | at=+1h camera=samsung/SM-S918B'],
    groups: [],
    rules: { bursts: true },
  },
  {
    title: 'all options: the shot of a phone with its edit, HEIC and RAW',
    files: ['IMG_E0420.JPG', 'IMG_0420.HEIC', 'IMG_0420.DNG', 'IMG_0420.MOV | video', 'IMG_0421.HEIC'],
    groups: ['ready: IMG_E0420.JPG + IMG_0420.HEIC + IMG_0420.DNG'],
    rules: all,
  },
  {
    title: 'a pattern with edited versions: the pattern has the last word',
    files: ['A_1-edit.jpg', 'A_2.nef', 'B-edit.jpg', 'B.nef'],
    groups: ['ready: A_1-edit.jpg + A_2.nef', 'ready: B-edit.jpg + B.nef'],
    rules: { ...edited, shotNamePattern: '^([a-z])_\\d' },
  },
  {
    title: 'a pattern that makes one name of all: clocks tell the shots apart',
    files: ['x A.jpg', 'x B.nef', 'x C.jpg | at=+1d', 'x D.nef | at=+1d'],
    groups: ['ready: x A.jpg + x B.nef', 'ready: x C.jpg + x D.nef'],
    rules: { shotNamePattern: '^x' },
  },
  {
    title: 'a stamp to the second without EXIF on both sides needs a clock',
    files: ['20231207_101605.dng | at=+5h noexif', '20231207_101605.jpg | noexif'],
    groups: ['review clocks-differ: 20231207_101605.jpg + 20231207_101605.dng'],
  },
  {
    title: 'a stamp to the second with make but no model needs a clock',
    files: ['20231207_101605.dng | at=+5h camera=samsung/', '20231207_101605.jpg | camera=samsung/'],
    groups: ['review clocks-differ: 20231207_101605.jpg + 20231207_101605.dng'],
  },
  {
    title: 'a stamp to the second excuses full names only: not with a RAW extension taken off',
    files: ['20231207_101605.DNG | at=+5h', '20231207_101605.DNG.jpg'],
    groups: ['review clocks-differ: 20231207_101605.DNG.jpg + 20231207_101605.DNG'],
  },
  {
    title: 'a stamp to the millisecond: two cameras all the same want a look',
    files: ['PXL_20250402_091500123.jpg | at=+7h camera=Google/Pixel_8', 'PXL_20250402_091500123.dng'],
    groups: ['review cameras-differ: PXL_20250402_091500123.jpg + PXL_20250402_091500123.dng'],
  },
  {
    title: 'a stamp to the millisecond, same camera required: two cameras are two shots',
    files: ['PXL_20250402_091500123.jpg | camera=Google/Pixel_8', 'PXL_20250402_091500123.dng'],
    groups: [],
    rules: { sameCamera: true },
  },
  {
    title: 'a stamp to the millisecond: an edit of a variant that is archived',
    files: ['PXL_20250402_091500123.RAW-01.COVER~2.jpg | archived', 'PXL_20250402_091500123.RAW-02.ORIGINAL.dng'],
    groups: [
      'review visibility-differs: PXL_20250402_091500123.RAW-01.COVER~2.jpg + PXL_20250402_091500123.RAW-02.ORIGINAL.dng',
    ],
    rules: edited,
  },
  {
    title: 'ORI left inside: the picture belongs to ORF and ORI',
    files: ['P1010001.ORI.jpg', 'P1010001.ORF', 'P1010001.ori'],
    groups: ['ready: P1010001.ORI.jpg + P1010001.ORF + P1010001.ori'],
  },
  {
    title: 'ORF and ORI with any two types',
    files: ['P1010001.ori', 'P1010001.orf'],
    groups: ['ready: P1010001.orf + P1010001.ori'],
    rules: anyTwo,
  },
  {
    title: 'ORI twice beside ORF is the same type twice',
    files: ['P1010001.ORI', 'P1010001.ORF', 'P1010001.ORI', 'P1010001.JPG'],
    groups: ['review same-type-twice: P1010001.JPG + P1010001.ORF + P1010001.ORI + P1010001.ORI'],
  },
  { title: 'nothing but dots in front', files: ['..jpg', '..nef', '...JPG'], groups: ['ready: ..jpg + ..nef'] },
  {
    title: 'three dots are another name than two',
    files: ['...jpg', '..nef'],
    groups: [],
  },
  { title: 'a dot at the end is no extension', files: ['IMG_1.jpg.', 'IMG_1.nef.', 'IMG_1.'], groups: [] },
  { title: 'a name of spaces', files: [' .jpg', ' .nef'], groups: ['ready:  .jpg +  .nef'] },
  { title: 'an empty stem with a RAW extension inside', files: ['.nef.jpg', '.nef'], groups: [] },
  {
    title: 'archived in a stack, extended by one that is not',
    files: ['A.JPG | stack=s archived', 'A.HEIC | stack=s archived', 'A.NEF'],
    groups: ['review visibility-differs: A.JPG + A.HEIC + A.NEF'],
  },
  {
    title: 'an archived member that a stack brings along differs too',
    files: ['A.JPG', 'A.NEF | stack=s', 'other.png | stack=s archived'],
    groups: ['review visibility-differs foreign-members: A.NEF + A.JPG + other.png'],
  },
  {
    title: 'two stacks of which one holds a file of another name and one a file that we cannot see',
    files: ['A.JPG | stack=s', 'x | stack=s unseen', 'A.NEF | stack=t', 'other.png | stack=t'],
    groups: ['review two-stacks foreign-members: A.JPG + A.NEF + ? + other.png'],
    facts: [
      { code: 'two-stacks', stacks: 2 },
      { code: 'foreign-members', fileNames: ['other.png'], unseen: 1 },
    ],
  },
  {
    title: 'a near miss whose RAW is in a stack of its own',
    files: ['A.JPG', 'A.NEF | at=+3h stack=s', 'A.DNG | at=+3h stack=s'],
    groups: ['review clocks-differ: A.NEF + A.JPG + A.DNG'],
  },
  {
    title: 'an edit that joins a whole stack extends it',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s', 'A-edit.tif'],
    groups: ['ready: A.JPG + A-edit.tif + A.NEF'],
    rules: edited,
  },
  {
    title: 'a stack with an edit in it is whole without that option',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s', 'A-edit.tif | stack=s'],
    groups: ['stacked: A.JPG + A.NEF + A-edit.tif'],
  },
  {
    title: 'newest edit first leaves the cover of a stack that exists',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s', 'A-edit.tif'],
    groups: ['ready: A.JPG + A-edit.tif + A.NEF'],
    rules: { ...edited, newestEditFirst: true },
  },
  {
    title: 'newest edit first changes it where the cover order counts for existing stacks',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s', 'A-edit.tif'],
    groups: ['ready: A-edit.tif + A.JPG + A.NEF'],
    rules: { ...edited, newestEditFirst: true, coverOrderForExisting: true },
  },
  {
    title: 'duplicates: a group in which one member waits for the reader is split by the other pair',
    files: ['A.JPG | duplicate=d', 'A.NEF | duplicate=d', 'B.JPG | duplicate=d', 'B.NEF | at=+3h'],
    groups: ['review splits-duplicates: A.JPG + A.NEF', 'review clocks-differ: B.JPG + B.NEF'],
  },
  {
    title: 'a partner of another owner is no partner, in any combination',
    files: ['A.JPG | owner=me', 'A.NEF | owner=her', 'A-edit.tif | owner=her', 'A.HEIC | owner=me'],
    groups: ['ready: A.JPG + A.HEIC', 'ready: A-edit.tif + A.NEF'],
    rules: all,
  },
  {
    title: 'a zero tolerance with a stamp to the millisecond',
    files: ['PXL_20250402_091500123.jpg | at=+1ms', 'PXL_20250402_091500123.dng'],
    groups: ['ready: PXL_20250402_091500123.jpg + PXL_20250402_091500123.dng'],
    rules: { toleranceMs: 0 },
  },
];
