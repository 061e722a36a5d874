import type { PlanCase } from '../describe-files';

/** Reasons and existing stacks. */
export const states: PlanCase[] = [
  {
    title: 'two cameras',
    files: ['A.JPG | camera=Canon/Canon_EOS_5D', 'A.NEF'],
    groups: ['review cameras-differ: A.JPG + A.NEF'],
    facts: [{ code: 'cameras-differ', cameras: ['Canon EOS 5D', 'NIKON Z 6'] }],
  },
  {
    title: 'a model that does not name its maker',
    files: ['A.JPG | camera=FUJIFILM/X-T4', 'A.NEF'],
    groups: ['review cameras-differ: A.JPG + A.NEF'],
    facts: [{ code: 'cameras-differ', cameras: ['FUJIFILM X-T4', 'NIKON Z 6'] }],
  },
  {
    title: 'a maker is known by its first word',
    files: ['A.JPG | camera=Nikon/NIKON_Z_6', 'A.NEF'],
    groups: ['ready: A.JPG + A.NEF'],
  },
  {
    title: 'a converted file writes the model without its maker',
    files: ['A.JPG', 'A.NEF | camera=NIKON_CORPORATION/Z_6', 'A.DNG | camera=nikon/z6'],
    groups: ['ready: A.JPG + A.DNG + A.NEF'],
  },
  {
    title: 'two makers of one model',
    files: ['A.JPG | camera=Leica/Z_6', 'A.NEF'],
    groups: ['review cameras-differ: A.JPG + A.NEF'],
    facts: [{ code: 'cameras-differ', cameras: ['Leica Z 6', 'NIKON Z 6'] }],
  },
  {
    title: 'a camera with two spellings is shown once',
    files: ['A.JPG', 'A.NEF | camera=Nikon/Z_6', 'A.DNG | camera=Canon/EOS_5D'],
    groups: ['review cameras-differ: A.JPG + A.DNG + A.NEF'],
    facts: [{ code: 'cameras-differ', cameras: ['Canon EOS 5D', 'NIKON Z 6'] }],
  },
  {
    title: 'two pairs of one name and time, each in a folder of its own, are two shots',
    files: [
      'A1.JPG | path=/photos/a/A1.JPG',
      'A1.NEF | path=/photos/b/A1.NEF',
      'A1.NEF | path=/photos/a/A1.NEF',
      'A1.JPG | path=/photos/b/A1.JPG',
    ],
    groups: ['ready: A1.JPG + A1.NEF', 'ready: A1.JPG + A1.NEF'],
  },
  {
    title: 'where a folder does not hold a whole shot it breaks no tie',
    files: [
      'A1.JPG | path=/photos/a/A1.JPG',
      'A1.NEF | path=/photos/a/A1.NEF',
      'A1.JPG | path=/photos/b/A1.JPG',
      'A1.NEF | path=/photos/c/A1.NEF',
    ],
    groups: ['review same-type-twice: A1.JPG + A1.JPG + A1.NEF + A1.NEF'],
  },
  {
    title: 'where there is no tie folders say nothing',
    files: ['A1.JPG | path=/photos/jpg/A1.JPG', 'A1.NEF | path=/photos/raw/A1.NEF'],
    groups: ['ready: A1.JPG + A1.NEF'],
  },
  {
    title: 'a RAW that writes its type twice is a second RAW of its type',
    files: ['A1.NEF', 'A1.NEF.NEF', 'A1.JPG'],
    groups: ['review same-type-twice: A1.JPG + A1.NEF + A1.NEF.NEF'],
  },
  {
    title: 'another spelling of one camera is no difference',
    files: ['A.JPG | camera=nikon_corporation/Nikon__Z_6', 'A.NEF'],
    groups: ['ready: A.JPG + A.NEF'],
  },
  { title: 'no EXIF is no difference', files: ['A.JPG | noexif', 'A.NEF'], groups: ['ready: A.JPG + A.NEF'] },
  {
    title: 'a model without a maker is no difference',
    files: ['A.JPG | camera=/NIKON_D70', 'A.NEF'],
    groups: ['ready: A.JPG + A.NEF'],
  },
  {
    title: 'two JPG of one name beside a RAW',
    files: ['A.JPG', 'A.JPG', 'A.NEF'],
    groups: ['review same-type-twice: A.JPG + A.JPG + A.NEF'],
    facts: [{ code: 'same-type-twice', fileNames: ['A.JPG', 'A.JPG'], externalLibrary: false }],
  },
  {
    title: 'one of two copies lies in an external library',
    files: ['A.JPG', 'A.NEF | external', 'A.NEF'],
    groups: ['review same-type-twice: A.JPG + A.NEF + A.NEF'],
    facts: [{ code: 'same-type-twice', fileNames: ['A.NEF', 'A.NEF'], externalLibrary: true }],
  },
  {
    title: 'jpg and jpeg are one type',
    files: ['A.jpg', 'A.jpeg', 'A.NEF'],
    groups: ['review same-type-twice: A.jpg + A.jpeg + A.NEF'],
  },
  {
    title: 'one archived, one not',
    files: ['A.JPG', 'A.NEF | archived'],
    groups: ['review visibility-differs: A.JPG + A.NEF'],
    facts: [{ code: 'visibility-differs', archived: ['A.NEF'] }],
  },
  {
    title: 'both archived',
    files: ['A.JPG | archived', 'A.NEF | archived'],
    groups: ['ready: A.JPG + A.NEF'],
  },
  {
    title: 'several reasons at once',
    files: ['A.JPG | archived', 'A.NEF | at=+1h camera=Canon/Canon_EOS_5D'],
    groups: ['review clocks-differ cameras-differ visibility-differs: A.JPG + A.NEF'],
  },
  {
    title: 'a pair that is one stack',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s'],
    groups: ['stacked: A.JPG + A.NEF'],
  },
  {
    title: 'a stack keeps its primary',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s primary'],
    groups: ['stacked: A.NEF + A.JPG'],
  },
  {
    title: 'one stack whatever else there is to say',
    files: ['A.JPG | stack=s archived', 'A.NEF | stack=s at=+3h camera=Canon/Canon_EOS_5D'],
    groups: ['stacked: A.JPG + A.NEF'],
  },
  {
    title: 'a stack is extended, its primary is kept',
    files: ['A.HEIC | stack=s', 'A.JPG | stack=s', 'A.NEF'],
    groups: ['ready: A.HEIC + A.JPG + A.NEF'],
  },
  {
    title: 'a stack is extended with a member that is not in scope',
    files: ['A.JPG | stack=s', 'A.HEIC | stack=s context', 'A.NEF'],
    groups: ['ready: A.JPG + A.HEIC + A.NEF'],
  },
  {
    title: 'a stack of one file is extended',
    files: ['A.JPG', 'A.NEF | stack=s'],
    groups: ['ready: A.NEF + A.JPG'],
  },
  {
    title: 'a stack of archived files is extended',
    files: ['A.JPG | stack=s archived', 'A.HEIC | stack=s archived', 'A.NEF | archived'],
    groups: ['ready: A.JPG + A.HEIC + A.NEF'],
  },
  {
    title: 'the cover order for existing stacks, extended',
    files: ['A.HEIC | stack=s', 'A.JPG | stack=s', 'A.NEF'],
    groups: ['ready: A.JPG + A.HEIC + A.NEF'],
    rules: { coverOrderForExisting: true },
  },
  {
    title: 'the cover order for existing stacks, complete',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s primary'],
    groups: ['ready: A.JPG + A.NEF'],
    rules: { coverOrderForExisting: true },
  },
  {
    title: 'the cover order for existing stacks that have it already',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s'],
    groups: ['stacked: A.JPG + A.NEF'],
    rules: { coverOrderForExisting: true },
  },
  {
    title: 'two stacks',
    files: ['A.JPG | stack=s', 'A.HEIC | stack=s', 'A.NEF | stack=t', 'A.DNG | stack=t'],
    groups: ['review two-stacks: A.JPG + A.HEIC + A.DNG + A.NEF'],
    facts: [{ code: 'two-stacks', stacks: 2 }],
  },
  {
    title: 'a stack with a file of another name: its primary stays, with every option',
    files: ['A.JPG', 'A.NEF | stack=s', 'holiday.png | stack=s primary'],
    groups: ['review foreign-members: holiday.png + A.JPG + A.NEF'],
    facts: [{ code: 'foreign-members', fileNames: ['holiday.png'], unseen: 0 }],
    rules: { coverOrderForExisting: true },
  },
  {
    title: 'a stack with members that we cannot see',
    files: ['A.JPG', 'A.NEF | stack=s', 'x | stack=s unseen', 'y | stack=s unseen'],
    groups: ['review foreign-members: A.NEF + A.JPG + ? + ?'],
    facts: [{ code: 'foreign-members', fileNames: [], unseen: 2 }],
  },
  {
    title: 'a stack with a video',
    files: ['A.JPG | stack=s', 'A.NEF', 'A.MOV | stack=s video'],
    groups: ['review foreign-members: A.JPG + A.NEF + A.MOV'],
  },
  {
    title: 'a stack with a file of the same name and another time',
    files: ['A.JPG | stack=s', 'A.NEF', 'A.HEIC | stack=s at=+2h'],
    groups: ['review foreign-members: A.JPG + A.NEF + A.HEIC'],
  },
  {
    title: 'of two stacks the one with files of other names gives the primary',
    files: ['A.JPG | stack=s', 'A.HEIC | stack=s', 'A.NEF | stack=t', 'holiday.png | stack=t primary'],
    groups: ['review two-stacks foreign-members: holiday.png + A.JPG + A.HEIC + A.NEF'],
  },
  {
    title: 'a complete shot in a larger stack is stacked',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s', 'holiday.png | stack=s'],
    groups: ['stacked: A.JPG + A.NEF + holiday.png'],
  },
  {
    title: 'two complete shots in one stack are one entry',
    files: ['A.JPG | stack=s', 'A.NEF | stack=s', 'B.JPG | stack=s', 'B.NEF | stack=s'],
    groups: ['stacked: A.JPG + A.NEF + B.JPG + B.NEF'],
  },
  {
    title: 'two shots that touch one stack are one decision',
    files: ['A.JPG | stack=s', 'A.NEF', 'B.JPG | stack=s', 'B.NEF'],
    groups: ['review foreign-members: A.JPG + A.NEF + B.JPG + B.NEF'],
  },
  {
    title: 'a lone file in a stack outside the scope is not mentioned',
    files: ['A.JPG | stack=s', 'holiday.png | stack=s context'],
    groups: [],
  },
  {
    title: 'stacks that may not be read',
    files: ['A.JPG | unknown', 'A.NEF | unknown'],
    groups: ['review stacks-unknown: A.JPG + A.NEF'],
    facts: [{ code: 'stacks-unknown' }],
  },
  {
    title: 'a stack that is known all the same is not unknown',
    files: ['A.JPG | unknown stack=s', 'A.NEF'],
    groups: ['ready: A.JPG + A.NEF'],
  },
  {
    title: 'duplicates: one whole pair',
    files: ['A.JPG | duplicate=d', 'A.NEF | duplicate=d'],
    groups: ['ready: A.JPG + A.NEF'],
  },
  {
    title: 'duplicates: two of three split the group',
    files: ['A.JPG | duplicate=d', 'A.NEF | duplicate=d', 'copy.png | duplicate=d'],
    groups: ['review splits-duplicates: A.JPG + A.NEF'],
    facts: [{ code: 'splits-duplicates', duplicateId: 'd', fileName: 'copy.png' }],
  },
  {
    title: 'duplicates: two whole pairs of four are harmless',
    files: ['A.JPG', 'A.NEF', 'B.JPG', 'B.NEF'].map((name) => `${name} | duplicate=d`),
    groups: ['ready: A.JPG + A.NEF', 'ready: B.JPG + B.NEF'],
  },
  {
    title: 'duplicates: two of four are harmless, two stay',
    files: ['A.JPG', 'A.NEF', 'x.png', 'y.png'].map((name) => `${name} | duplicate=d`),
    groups: ['ready: A.JPG + A.NEF'],
  },
  {
    title: 'duplicates: two pairs of five leave one',
    files: ['A.JPG', 'A.NEF', 'B.JPG', 'B.NEF', 'x.png'].map((name) => `${name} | duplicate=d`),
    groups: ['review splits-duplicates: A.JPG + A.NEF', 'review splits-duplicates: B.JPG + B.NEF'],
  },
  {
    title: 'duplicates: the other half of a pair that has one flag',
    files: ['A.JPG | duplicate=d', 'A.NEF', 'x.png | duplicate=d'],
    groups: ['review splits-duplicates: A.JPG + A.NEF'],
  },
  {
    title: 'duplicates: a pair that waits for the reader takes nothing from the group',
    files: ['A.JPG | duplicate=d', 'A.NEF | duplicate=d', 'B.JPG | duplicate=d', 'B.NEF | duplicate=d at=+3h'],
    groups: ['ready: A.JPG + A.NEF', 'review clocks-differ: B.JPG + B.NEF'],
  },
  {
    title: 'duplicates: a group that loses its check can make another harmful',
    files: ['A.JPG | duplicate=d', 'A.NEF | duplicate=e', 'x.png | duplicate=e', 'B.JPG | duplicate=d', 'B.NEF'],
    groups: ['review splits-duplicates: A.JPG + A.NEF', 'review splits-duplicates: B.JPG + B.NEF'],
  },
  {
    title: 'duplicates: stacked and trashed members do not count',
    files: [
      'A.JPG | duplicate=d',
      'A.NEF | duplicate=d',
      'x.png | duplicate=d trashed',
      'y.png | duplicate=d stack=s',
      'z.png | stack=s',
    ],
    groups: ['ready: A.JPG + A.NEF'],
  },
];
