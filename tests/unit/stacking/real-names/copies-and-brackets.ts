import type { Camera, RealNameCase } from './real-name-case';
import { ready, taken } from './real-name-case';

const nikon: Camera = ['NIKON CORPORATION', 'NIKON Z 6'];
const canon: Camera = ['Canon', 'Canon EOS 80D'];
const galaxy: Camera = ['samsung', 'SM-S918B'];
const moment = '2023-04-15T16:20:11.640Z';
const rules = { editedVersions: true };

/** A RAW, its JPG and copies of the JPG that a file manager named. */
function copied(title: string, ...marks: string[]): RealNameCase {
  const names = ['DSC_4004.NEF', 'DSC_4004.JPG', ...marks.map((mark) => `DSC_4004${mark}.JPG`)];
  const source = 'names of copies in public repositories, found by search';
  return { title, source, files: taken(moment, nikon, ...names), rules, groups: [ready(...names)] };
}

/** Copies of file managers, and numbers in brackets, which more often number different shots. */
export const copiesAndBrackets: RealNameCase[] = [
  copied('Windows, English: the third copy', ' - Copy (3)'),
  copied('Windows, English: a copy of a copy', ' - Copy', ' - Copy - Copy'),
  copied('Windows, German and Dutch', ' - Kopie'),
  copied('Windows, German and Dutch: the second', ' - Kopie (2)'),
  copied('Windows, French', ' - Copie'),
  copied('Windows, French: the second', ' - Copie (2)'),
  copied('Windows, Spanish and Italian', ' - copia'),
  copied('Windows, Spanish and Italian: the second', ' - Copia (2)'),
  copied('Windows, Portuguese', ' - Cópia'),
  copied('Windows, Polish: with a long dash', ' — kopia'),
  copied('Windows, Swedish', ' - Kopia'),
  copied('Windows, Russian: with a long dash', ' — копия'),
  copied('Windows, Japanese', ' - コピー'),
  copied('Windows, Japanese: the second', ' - コピー (2)'),
  copied('Windows, Chinese', ' - 副本'),
  copied('macOS, English', ' copy'),
  copied('macOS, English: the second', ' copy 2'),
  copied('macOS, German', ' Kopie'),
  copied('macOS, German: the second', ' Kopie 2'),
  copied('macOS, Spanish and Italian: the second', ' copia 2'),
  copied('macOS, French', ' copie'),
  copied('macOS, Japanese', ' のコピー'),
  copied('macOS and Photoshop, Chinese', ' 拷贝'),
  copied('Windows, Korean', ' - 복사본'),
  copied('macOS, French: the second', ' copie 2'),
  copied('macOS, Japanese: the second, without a space', 'のコピー2'),
  copied('macOS, Chinese', '的副本'),
  copied('macOS, Polish and Swedish', ' kopia'),
  {
    title: 'macOS, a copy of each file of a pair, without versions: two pairs',
    source: 'Finder duplicates a selection: `IMG_0042 copy.CR2`, `IMG_0042 copy.JPG`',
    files: taken(moment, canon, 'IMG_0042.CR2', 'IMG_0042.JPG', 'IMG_0042 copy.CR2', 'IMG_0042 copy.JPG'),
    groups: [ready('IMG_0042.CR2', 'IMG_0042.JPG'), ready('IMG_0042 copy.CR2', 'IMG_0042 copy.JPG')],
  },
  {
    title: 'A copy whose plain name is gone is a picture of its own',
    source: 'Explorer: the original deleted after it was copied',
    files: taken(moment, nikon, 'DSC_4004 - Copy.JPG', 'DSC_4004 - Copy (2).JPG'),
    rules,
    groups: [],
  },
  {
    title: 'A copy of one camera turn’s file does not go with the next turn’s',
    source: 'Nikon counts to DSC_9999 and starts again',
    files: [
      ...taken('2021-01-01T10:00:00.100Z', nikon, 'DSC_4004.NEF', 'DSC_4004.JPG'),
      ...taken('2023-06-01T10:00:00.900Z', nikon, 'DSC_4004 - Copy.JPG'),
    ],
    rules,
    groups: [ready('DSC_4004.NEF', 'DSC_4004.JPG')],
  },
  {
    title: 'Browser downloads: a repeated download of a JPG beside its RAW',
    source: 'Chrome and Firefox number repeated downloads: `IMG_0839(1).JPG`, `IMG_0839 (1).JPG`',
    files: taken(moment, canon, 'IMG_0839.CR2', 'IMG_0839.JPG', 'IMG_0839 (1).JPG'),
    rules,
    groups: [ready('IMG_0839.CR2', 'IMG_0839.JPG', 'IMG_0839 (1).JPG')],
  },
  {
    title: 'Google Photos, an old edit by number: it has the plain picture’s clock to the millisecond',
    source: 'immich-go#12: the edited copy of `IMG_0839.JPG` is `IMG_0839(1).JPG`',
    files: taken(moment, canon, 'IMG_0839.JPG', 'IMG_0839(1).JPG'),
    rules,
    groups: [ready('IMG_0839.JPG', 'IMG_0839(1).JPG')],
  },
  {
    title: 'Google Photos, a number for another shot of the same counter: other milliseconds',
    source: 'Takeout numbers files of one name in one album: `DSC_0101(1).JPG` (immich-go, matcher_test.go)',
    files: [
      ...taken('2023-04-15T16:20:11.640Z', nikon, 'DSC_0101.JPG'),
      ...taken('2023-04-15T16:20:11.910Z', nikon, 'DSC_0101(1).JPG'),
    ],
    rules,
    groups: [],
  },
  {
    title: 'Google Photos, a number for another shot, years apart, each with its RAW',
    source: 'Takeout numbers files of one name in one album: `DSC_0101(1).JPG` (immich-go, matcher_test.go)',
    files: [
      ...taken('2019-04-15T16:20:11Z', nikon, 'DSC_0101.JPG', 'DSC_0101.NEF'),
      ...taken('2023-04-15T16:20:11Z', nikon, 'DSC_0101(1).JPG', 'DSC_0101(1).NEF'),
    ],
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [ready('DSC_0101.JPG', 'DSC_0101.NEF'), ready('DSC_0101(1).JPG', 'DSC_0101(1).NEF')],
  },
  {
    title: 'Windows numbers a selection, and one RAW is left: no name lends it to another',
    source: 'Explorer, “rename” over a selection: `Trip (1)`, `Trip (2)`',
    files: [
      ...taken('2023-07-01T10:00:00.100Z', canon, 'Trip (1).JPG'),
      ...taken('2023-07-01T10:00:00.300Z', canon, 'Trip (2).JPG', 'Trip (2).CR2'),
      ...taken('2023-07-01T10:00:00.500Z', canon, 'Trip (3).CR2'),
    ],
    rules,
    groups: [ready('Trip (2).JPG', 'Trip (2).CR2')],
  },
  {
    title: 'Windows numbers a selection with the first left plain: brackets number shots all the same',
    source: 'Explorer, “copy here” of files of one name: `Trip.JPG`, `Trip (2).JPG`, each with its RAW',
    files: taken('2023-07-01T10:00:00Z', canon, 'Trip 7.JPG', 'Trip 7.CR2', 'Trip 7 (2).JPG', 'Trip 7 (2).CR2'),
    rules,
    groups: [ready('Trip 7.JPG', 'Trip 7.CR2'), ready('Trip 7 (2).JPG', 'Trip 7 (2).CR2')],
  },
  {
    title: 'Numbers in brackets without their plain name: a burst that was renamed, all of one second',
    source: 'Explorer, “rename” over a selection of a burst without sub-seconds',
    files: taken(
      '2023-07-01T10:00:00Z',
      canon,
      'Regatta (1).JPG',
      'Regatta (2).JPG',
      'Regatta (3).JPG',
      'Regatta (2).CR2',
    ),
    rules: { editedVersions: true, bursts: true },
    groups: [ready('Regatta (2).JPG', 'Regatta (2).CR2')],
  },
  {
    title: 'Samsung, (0) beside the plain name is another shot of that second, never a copy',
    source: 'Samsung’s camera numbers shots of one second from (0)',
    files: taken('2024-02-02T20:20:20Z', galaxy, '20240202_202020.jpg', '20240202_202020(0).jpg'),
    rules: { editedVersions: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'A year in brackets is part of a title',
    source: 'names by hand: `Paris (2019)`',
    files: [
      ...taken('2019-05-05T10:00:00Z', canon, 'Paris 1 (2019).CR2', 'Paris 1 (2019).JPG'),
      ...taken('2023-05-05T10:00:00Z', canon, 'Paris 1 (2023).CR2', 'Paris 1 (2023).JPG'),
    ],
    rules,
    groups: [ready('Paris 1 (2019).CR2', 'Paris 1 (2019).JPG'), ready('Paris 1 (2023).CR2', 'Paris 1 (2023).JPG')],
  },
  {
    title: 'Brackets inside a name stay there',
    source: 'photoprism#335: `20180506_091537_DSC02122 (+3.3).JPG`, exposures in brackets',
    files: [
      ...taken('2018-05-06T09:15:37Z', ['SONY', 'ILCE-6000'], 'DSC02122.JPG', 'DSC02122.ARW'),
      ...taken('2018-05-06T09:15:38Z', ['SONY', 'ILCE-6000'], 'DSC02122 (+3.3).JPG', 'DSC02122 (-2.7).JPG'),
    ],
    rules,
    groups: [ready('DSC02122.JPG', 'DSC02122.ARW')],
  },
  {
    title: 'Facebook’s long numbers and their brackets',
    source: 'immich-go, matcher_test.go: `13039_327707840323_537645323_9470255_27214_n(1).jpg`',
    files: [
      ...taken('2010-03-03T00:00:00Z', null, '13039_327707840323_537645323_9470255_27214_n.jpg'),
      ...taken('2010-03-04T00:00:00Z', null, '13039_327707840323_537645323_9470255_27214_n(1).jpg'),
    ],
    rules,
    groups: [],
  },
  {
    title: 'A studio’s files: numbers in brackets are its counter',
    source: 'immich-go, matcher_test.go: `Backyard_ceremony_wedding_photography_xxxxxxx_m(185).jpg`',
    files: [
      ...taken('2021-06-12T15:00:00Z', null, 'Backyard_ceremony_m(185).jpg', 'Backyard_ceremony_m(185).tif'),
      ...taken('2021-06-12T15:00:00Z', null, 'Backyard_ceremony_m(494).jpg'),
    ],
    rules: { editedVersions: true, pairing: 'any-two-types' },
    groups: [ready('Backyard_ceremony_m(185).jpg', 'Backyard_ceremony_m(185).tif')],
  },
  {
    title: 'A space and a number: macOS brought a second file of one name, of the same moment',
    source: 'Image Capture and iCloud Drive: `IMG_0042 2.JPG`',
    files: taken(moment, ['Apple', 'iPhone 13'], 'IMG_0042.DNG', 'IMG_0042.JPG', 'IMG_0042 2.JPG'),
    rules,
    groups: [ready('IMG_0042.DNG', 'IMG_0042.JPG', 'IMG_0042 2.JPG')],
  },
  {
    title: 'A space and a number: macOS brought another shot of the same counter, of another year',
    source: 'Image Capture and iCloud Drive: `IMG_0042 2.JPG`',
    files: [
      ...taken('2020-02-01T10:00:00.200Z', ['Apple', 'iPhone 8'], 'IMG_0042.JPG'),
      ...taken('2023-02-01T10:00:00.200Z', ['Apple', 'iPhone 13'], 'IMG_0042 2.JPG', 'IMG_0042 2.DNG'),
    ],
    rules,
    groups: [ready('IMG_0042 2.JPG', 'IMG_0042 2.DNG')],
  },
  {
    title: 'Letters behind a day number different shots',
    source: 'names by hand: `2025-01-20 a`, `2025-01-20 b`',
    files: taken(
      '2025-01-20T10:00:00Z',
      canon,
      '2025-01-20 a.jpg',
      '2025-01-20 b.cr2',
      '2025-01-20 c.jpg',
      '2025-01-20 c.cr2',
    ),
    rules: { editedVersions: true, bursts: true },
    groups: [ready('2025-01-20 c.jpg', '2025-01-20 c.cr2')],
  },
];
