import type { PlanCase } from '../describe-files';

const pair = 'DSCF0001.JPG + DSCF0001.RAF';

/** Clocks: rollovers, time zones, tolerance, near misses. */
export const clocks: PlanCase[] = [
  {
    title: 'the counter started again a month later: two shots',
    files: ['DSCF0001.JPG', 'DSCF0001.RAF', 'DSCF0001.JPG | at=+37d', 'DSCF0001.RAF | at=+37d'],
    groups: [`ready: ${pair}`, `ready: ${pair}`],
  },
  {
    title: 'so it is where every file has equal dates',
    files: [
      'DSCF0001.JPG | fallback',
      'DSCF0001.RAF | fallback',
      'DSCF0001.JPG | at=+37d fallback',
      'DSCF0001.RAF | at=+37d fallback',
    ],
    groups: [`ready: ${pair}`, `ready: ${pair}`],
  },
  {
    title: 'three turns within a day',
    files: ['+0h', '+5h', '+10h'].flatMap((at) => [`DSCF0001.RAF | at=${at}`, `DSCF0001.JPG | at=${at}`]),
    groups: [`ready: ${pair}`, `ready: ${pair}`, `ready: ${pair}`],
  },
  {
    title: 'a turn with JPG alone does not disturb a pair an hour away',
    files: ['DSCF0001.JPG', 'DSCF0001.RAF', 'DSCF0001.JPG | at=+1h'],
    groups: [`ready: ${pair}`],
  },
  {
    title: 'a RAW without a time zone: wall time agrees',
    files: ['DSCF0001.JPG', 'DSCF0001.RAF | created=+2h'],
    groups: [`ready: ${pair}`],
  },
  {
    title: 'a RAW read as UTC: the other clock agrees',
    files: ['DSCF0001.JPG', 'DSCF0001.RAF | local=-2h'],
    groups: [`ready: ${pair}`],
  },
  {
    title: 'a quarter of an hour of time zone (Nepal) is no matter',
    files: ['DSCF0001.JPG', 'DSCF0001.RAF | created=+345min'],
    groups: [`ready: ${pair}`],
  },
  {
    title: 'a triple: each two agree, not all on one clock',
    files: ['A.JPG', 'A.NEF | created=+2h', 'A.HEIC | created=+2h'],
    groups: ['ready: A.JPG + A.HEIC + A.NEF'],
  },
  {
    title: 'a triple of which two agree on no clock is not one shot',
    files: ['A.HEIC | local=-2h', 'A.JPG', 'A.NEF | created=+2h'],
    groups: ['review ambiguous: A.JPG + A.HEIC'],
    rules: { pairing: 'any-two-types' },
  },
  {
    title: 'two turns exactly a time zone apart, RAW without a zone',
    files: ['A.JPG', 'A.NEF | created=+2h', 'A.JPG | at=+2h', 'A.NEF | at=+2h created=+2h'],
    groups: ['ready: A.JPG + A.NEF', 'ready: A.JPG + A.NEF'],
  },
  { title: 'sub-seconds', files: ['A.JPG', 'A.NEF | at=+990ms'], groups: ['ready: A.JPG + A.NEF'] },
  { title: 'exactly the tolerance', files: ['A1.JPG', 'A1.NEF | at=+2s'], groups: ['ready: A1.JPG + A1.NEF'] },
  {
    title: 'a millisecond more than the tolerance',
    files: ['A.JPG', 'A.NEF | at=+2001ms'],
    groups: ['review clocks-differ: A.JPG + A.NEF'],
    facts: [{ code: 'clocks-differ', apartMs: 2001, fallbackDate: false }],
  },
  {
    title: 'the tolerance is a setting',
    files: ['A1.JPG', 'A1.NEF | at=+9s'],
    groups: ['ready: A1.JPG + A1.NEF'],
    rules: { toleranceMs: 10_000 },
  },
  {
    title: 'no tolerance at all, equal clocks',
    files: ['A.JPG', 'A.NEF'],
    groups: ['ready: A.JPG + A.NEF'],
    rules: { toleranceMs: 0 },
  },
  {
    title: 'no tolerance at all, a millisecond apart',
    files: ['A.JPG', 'A.NEF | at=+1ms'],
    groups: ['review clocks-differ: A.JPG + A.NEF'],
    rules: { toleranceMs: 0 },
  },
  {
    title: 'before 1970',
    files: ['A.JPG | at=-30000d', 'A.NEF | at=-30000d'],
    groups: ['ready: A.JPG + A.NEF'],
  },
  {
    title: 'a chain of close times does not grow: a file between two clusters is ambiguous',
    files: ['A.JPG', 'A.NEF | at=+2s', 'A.JPG | at=+4s'],
    groups: ['review ambiguous: A.JPG + A.NEF'],
    facts: [{ code: 'ambiguous', fileName: 'A.NEF' }],
  },
  {
    title: 'a name without a number, two seconds apart: it says too little',
    files: ['A.JPG', 'A.NEF | at=+2s'],
    groups: ['review generic-name: A.JPG + A.NEF'],
    facts: [{ code: 'generic-name', name: 'A.JPG', apartMs: 2000 }],
  },
  {
    title: 'a name without a number, of one second, one clock without milliseconds',
    files: ['image.JPG | at=+120ms', 'image.NEF'],
    groups: ['ready: image.JPG + image.NEF'],
  },
  {
    title: 'a name without a number, of one second and two milliseconds',
    files: ['image.JPG | at=+120ms', 'image.NEF | at=+620ms'],
    groups: ['review generic-name: image.JPG + image.NEF'],
  },
  {
    title: 'a number in brackets gives a name no number of its own',
    files: ['FullSizeRender (2).HEIC | at=+1s', 'FullSizeRender (2).dng'],
    groups: ['review generic-name: FullSizeRender (2).HEIC + FullSizeRender (2).dng'],
  },
  {
    title: 'names that a renamer crossed: at the time of each there is a partner by another name',
    files: ['A_1.NEF', 'A_1.JPG | at=+500ms', 'A_2.NEF | at=+500ms', 'A_2.JPG'],
    groups: ['review names-crossed: A_1.JPG + A_1.NEF', 'review names-crossed: A_2.JPG + A_2.NEF'],
    facts: [
      { code: 'names-crossed', fileNames: ['A_2.JPG', 'A_2.NEF'] },
      { code: 'names-crossed', fileNames: ['A_1.JPG', 'A_1.NEF'] },
    ],
  },
  {
    title: 'a partner by another name at the time of one of both is no sign of that',
    files: ['A_1.NEF', 'A_1.JPG | at=+500ms', 'A_2.JPG'],
    groups: ['ready: A_1.JPG + A_1.NEF'],
  },
  {
    title: 'nor is one of another camera',
    files: [
      'A_1.NEF',
      'A_1.JPG | at=+500ms',
      'A_2.NEF | at=+500ms camera=Canon/Canon_EOS_5D',
      'A_2.JPG | camera=Canon/Canon_EOS_5D',
    ],
    groups: ['ready: A_1.JPG + A_1.NEF', 'ready: A_2.JPG + A_2.NEF'],
  },
  {
    title: 'a long chain falls into clusters that are no wider than the tolerance',
    files: [0, 1.5, 3, 4.5, 6, 7.5].map((at, index) => `A1.${index % 2 ? 'NEF' : 'JPG'} | at=+${at}s`),
    groups: ['ready: A1.JPG + A1.NEF', 'ready: A1.JPG + A1.NEF', 'ready: A1.JPG + A1.NEF'],
  },
  {
    title: 'two pairs five seconds apart are two shots',
    files: ['A.JPG', 'A.NEF', 'A.JPG | at=+5s', 'A.NEF | at=+5s'],
    groups: ['ready: A.JPG + A.NEF', 'ready: A.JPG + A.NEF'],
  },
  {
    title: 'a RAW that could belong to either of two JPG',
    files: ['A.JPG', 'A.NEF | local=+5h', 'A.JPG | local=+5h created=+9h'],
    groups: ['review ambiguous: A.JPG + A.NEF'],
  },
  {
    title: 'near miss: three hours',
    files: ['DSC_4200.JPG', 'DSC_4200.NEF | at=+3h'],
    groups: ['review clocks-differ: DSC_4200.JPG + DSC_4200.NEF'],
    facts: [{ code: 'clocks-differ', apartMs: 3 * 3_600_000, fallbackDate: false }],
  },
  {
    title: 'near miss: the nearer clock counts',
    files: ['A.JPG', 'A.NEF | local=+3h created=+5h'],
    groups: ['review clocks-differ: A.JPG + A.NEF'],
    facts: [{ code: 'clocks-differ', apartMs: 3 * 3_600_000, fallbackDate: false }],
  },
  {
    title: 'near miss: exactly 26 hours',
    files: ['A.JPG', 'A.NEF | at=+26h'],
    groups: ['review clocks-differ: A.JPG + A.NEF'],
  },
  { title: 'more than 26 hours: two shots, not mentioned', files: ['A.JPG', 'A.NEF | at=+93600001ms'], groups: [] },
  {
    title: 'years apart, not mentioned',
    files: ['A.JPG', 'A.NEF | at=+800d'],
    groups: [],
  },
  {
    title: 'a fall-back date reaches any distance',
    files: ['A.JPG', 'A.NEF | at=+40d fallback'],
    groups: ['review clocks-differ: A.JPG + A.NEF'],
    facts: [{ code: 'clocks-differ', apartMs: 40 * 86_400_000, fallbackDate: true }],
  },
  {
    title: 'two fall-back dates, one without EXIF',
    files: ['A.JPG | fallback noexif', 'A.NEF | at=+40d fallback'],
    groups: ['review clocks-differ: A.JPG + A.NEF'],
  },
  {
    title: 'files copied with their dates from the card are no fall-back',
    files: ['A.JPG | fallback', 'A.NEF | at=+40d fallback'],
    groups: [],
  },
  {
    title: 'a fall-back date does not break a shot that is complete',
    files: ['A.JPG', 'A.NEF', 'A.NEF | at=+40d fallback'],
    groups: ['ready: A.JPG + A.NEF'],
  },
  {
    title: 'the nearest of two candidates',
    files: ['A.JPG', 'A.NEF | at=+5h', 'A.JPG | at=+7h'],
    groups: ['review clocks-differ: A.JPG + A.NEF'],
    facts: [{ code: 'clocks-differ', apartMs: 2 * 3_600_000, fallbackDate: false }],
  },
  {
    title: 'two near misses of one name',
    files: ['A.JPG', 'A.NEF | at=+1h', 'A.JPG | at=+10d', 'A.NEF | at=+241h'],
    groups: ['review clocks-differ: A.JPG + A.NEF', 'review clocks-differ: A.JPG + A.NEF'],
  },
  {
    title: 'a near miss of three: both developed pictures come along',
    files: ['A.JPG', 'A.HEIC', 'A.NEF | at=+1h'],
    groups: ['review clocks-differ: A.JPG + A.HEIC + A.NEF'],
  },
  { title: 'JPG and HEIC an hour apart are no near miss', files: ['A.JPG', 'A.HEIC | at=+1h'], groups: [] },
  {
    title: 'groups come in order of time',
    files: ['B.JPG | at=+1h', 'B.NEF | at=+1h', 'A.JPG | at=+2h', 'A.NEF | at=+2h', 'C.JPG', 'C.NEF'],
    groups: ['ready: C.JPG + C.NEF', 'ready: B.JPG + B.NEF', 'ready: A.JPG + A.NEF'],
  },
  {
    title: 'two turns a time zone apart, read in any order',
    files: ['A.NEF | at=+2h created=+2h', 'A.JPG | at=+2h', 'A.NEF | created=+2h', 'A.JPG'],
    groups: ['ready: A.JPG + A.NEF', 'ready: A.JPG + A.NEF'],
  },
  {
    title: 'a file that fitted two clusters when it was placed makes both ambiguous',
    files: ['A.JPG', 'A.JPG | at=+10s', 'A.NEF | local=+11s', 'A.NEF | local=+20s created=+10s'],
    groups: ['review ambiguous: A.JPG + A.NEF', 'review ambiguous: A.JPG + A.NEF'],
  },
  {
    title: 'a triple whose pairs agree on different clocks, each exactly at the tolerance',
    files: ['A1.JPG', 'A1.NEF | local=+2s created=+2h', 'A1.HEIC | local=+4s created=+2s'],
    groups: ['ready: A1.JPG + A1.HEIC + A1.NEF'],
  },
  {
    title: 'twenty turns, each with its pair across a full second',
    files: Array.from({ length: 20 }, (_, turn) => [
      `A1.NEF | at=+${turn * 86_400_000 + 2500}ms`,
      `A1.JPG | at=+${turn * 86_400_000 + 1500}ms`,
    ]).flat(),
    groups: Array.from({ length: 20 }, () => 'ready: A1.JPG + A1.NEF'),
  },
  {
    title: 'near misses at equal distances',
    files: ['A.JPG', 'A.NEF | at=+1h', 'A.JPG | at=+2h', 'A.NEF | at=+3h'],
    groups: ['review clocks-differ: A.JPG + A.NEF', 'review clocks-differ: A.JPG + A.NEF'],
  },
];
