import { rawExtensions } from './extensions';

/** Words that a program or a system puts at the end of a name, by language, and where that can be seen. */
interface ProgramMarks {
  program: string;
  source: string;
  /** What stands between the name and a word: each of these. */
  joints: string[];
  words: string[];
}

const usual = ['-', '_', ' ', '.'];

/** Lightroom's word for an enhanced picture, alone and with what was enhanced: denoise, super resolution, raw details. */
const enhanced = (word: string): string[] => [word, ...['nr', 'rr', 'sr', 'rd'].map((what) => `${word}-${what}`)];

/** What editors and systems leave behind the name of edited versions and copies. Each may be followed by a number. */
const programs: readonly ProgramMarks[] = [
  {
    program: 'Lightroom Classic and Camera Raw, edits and merges',
    source: 'helpx.adobe.com: Edit in Photoshop, Photo Merge; by language in file names of public galleries',
    joints: usual,
    words: [
      ...['edit', 'bearbeitet', 'modifier', 'editar', 'modifica', 'bewerkt', 'edytuj', 'redigera', 'rediger', '编辑'],
      ...['編集', '편집', 'hdr', 'pano', 'hdr-pano'],
    ],
  },
  {
    program: 'Lightroom Classic and Camera Raw, Enhance',
    source: 'helpx.adobe.com: Enhance image quality; by language in file names of public galleries',
    joints: ['-'],
    words: [
      ...[
        'enhanced',
        'verbessert',
        'mejorado',
        'migliorato',
        'aprimorado',
        'verbeterd',
        '强化',
        '強化',
        '已增强',
      ].flatMap(enhanced),
      ...['avec accentuation', 'avec accentuation-bruit', 'avec accentuation-sr', 'avec accentuation-rd'],
    ],
  },
  {
    program: 'Google Photos and its archives',
    source:
      'github.com: GooglePhotosTakeoutHelper (extras.dart), immich-go (google-takeout.md), scripts for other languages',
    joints: usual,
    words: [
      ...['edited', 'bearbeitet', 'modifié', 'modificato', 'ha editado', 'editado', 'editat', 'bewerkt', 'edytowane'],
      ...['編集済み', '编辑', '已编辑', '편집됨', 'redigerad', 'redigeret', 'redigert', 'muokattu', 'upravené'],
      ...['отредактировано', 'відредаговано', 'effects', 'smile', 'mix'],
    ],
  },
  {
    program: 'Apple Photos and what exports from it; PhotoSync; Immich’s own editor (`_edited`)',
    source: 'github.com: osxphotos#145, icloud_photos_downloader#855, immich#11602; photoprism#1028',
    joints: [...usual, ' (', '('],
    words: ['adjusted', 'edited', 'adjusted)', 'edited)'],
  },
  {
    program: 'Shotwell',
    source: 'github.com: immich-go#55; gitlab.gnome.org/GNOME/shotwell',
    joints: ['_'],
    words: ['modified', 'shotwell', 'embedded'],
  },
  {
    program: 'copies of Windows, macOS, Photoshop and Linux',
    source: 'names of copies in public repositories',
    joints: [' - ', ' — ', ' – ', ' ', '-', '_', ' (', ''],
    words: [
      ...['copy', 'kopie', 'copie', 'copia', 'cópia', 'kopia', 'kopi', 'kopio', 'копия', 'копія', 'kopya', 'kopija'],
      ...['コピー', 'のコピー', '副本', '的副本', '拷贝', '복사본', 'copy)'],
    ],
  },
];

/** A word without anything between would be the end of another: `photocopy`, `telecopie`. */
const isJoined = (joint: string, word: string): boolean =>
  joint !== '' || word.startsWith('の') || word.startsWith('的');

export const editMarks: readonly string[] = programs.flatMap(({ joints, words }) =>
  joints.flatMap((joint) =>
    words
      .filter((word) => isJoined(joint, word) && word.endsWith(')') === joint.endsWith('('))
      .map((word) => joint + word),
  ),
);

/** Marks in front of the name: Windows before 7, Google Drive. */
export const marksBefore: readonly string[] = ['copy of ', 'kopie von ', 'copie de ', 'copia di ', 'copia de '];

const raw = `(?:${rawExtensions.join('|')})`;

/** Marks that grammar tells better than a list. A hint that most names fail saves the rest. */
export const grammars: readonly { hint: RegExp; mark: RegExp; plain: string }[] = [
  // Apple writes the edited `IMG_1234` so.
  { hint: /^img_e\d/, mark: /^img_e(\d+)$/, plain: 'img_$1' },
  // DxO PhotoLab and PureRAW: `_DxO`, `-NEF_DxO_DeepPRIME_1`, `-CR2_DxO_PRIME`, `-DxO_DeepPRIME XD2s_XD`.
  {
    hint: /dxo|deepprime/,
    mark: new RegExp(`[-_](?:${raw}[-_])?(?:dxo|deepprime)(?:[-_ ][a-z0-9]+)*$`),
    plain: '',
  },
  // Topaz: `-topaz-denoise-enhance-3.9x`, `-DeNoiseAI-severe-noise`, `-gigapixel-standard-scale-2_00x`.
  {
    hint: /topaz|ai|gigapixel/,
    mark: /[-_](?:topaz|gigapixel|(?:denoise|sharpen|adjust|mask|jpegtoraw) ?ai)(?:[-_ ][a-z0-9_.]+)*$/,
    plain: '',
  },
  // Shotwell, with the type of the RAW that it developed: `_CR2_shotwell`, `_NEF_embedded_1`.
  { hint: /_(?:embedded|shotwell)/, mark: new RegExp(`_${raw}_(?:embedded|shotwell)(?:_\\d{1,2})?$`), plain: '' },
  // Galleries of Huawei, Samsung and Xiaomi count in milliseconds: `_edit_1577836800000`.
  { hint: /_edit(?:ed)?_\d/, mark: /_edit(?:ed)?_\d{5,}$/, plain: '' },
];

/**
 * Numbers that stand alone: copies of computers (`(2)`, macOS ` 2`) and of galleries (`~2`), `+1` of Immich's storage
 * template, `-01` of Snapseed, `__01` of OnePlus. Phones and renamers number different shots so, too.
 */
export const numberedMarks: readonly RegExp[] = [
  / ?\((\d{1,3})\)$/,
  /~(\d{1,3})$/,
  /\+(\d{1,3})$/,
  / (\d{1,2})$/,
  /-(\d\d)$/,
  /__(\d\d)$/,
];
