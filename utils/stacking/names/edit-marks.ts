/** Words that a program or a system puts at the end of a name, and where that is written down. */
interface ProgramMarks {
  program: string;
  source: string;
  marks: string[];
}

/**
 * What editors leave at the end of the names of edited versions and copies. Each may be followed by a number
 * (`-Edit-2`, ` copy 2`, ` - Copy (3)`, `_edited(1)`).
 */
export const editMarks: readonly ProgramMarks[] = [
  {
    program: 'Lightroom Classic, Camera Raw',
    source: 'helpx.adobe.com/lightroom-classic: Edit in Photoshop, Enhance details, Photo Merge',
    marks: ['-Edit', '-Enhanced', '-Enhanced-NR', '-Enhanced-SR', '-Enhanced-RD', '-HDR', '-Pano', '-HDR-Pano'],
  },
  {
    program: 'editors of phones, Immich among them',
    source: 'immich mobile: edit page saves `<name>_edited.jpg`; the same words in most galleries',
    marks: [
      '_edit',
      '_edited',
      '-edited',
      '.edit',
      '.edited',
      ' edited',
      ' (edited)',
      '-edited-edited',
      '_HDR',
      '_Pano',
    ],
  },
  {
    program: 'Apple Photos, osxphotos',
    source: 'github.com/RhetTbull/osxphotos: --edited-suffix; Photos: Adjusted',
    marks: ['_adjusted', '-adjusted', ' (adjusted)'],
  },
  {
    program: 'Google Takeout, by language',
    source: 'github.com/TheLastGimbus/GooglePhotosTakeoutHelper: extras.dart; github.com/simulot/immich-go',
    marks: [
      ...['-effects', '-smile', '-mix'],
      ...['-edytowane', '-bearbeitet', '-bewerkt', '-編集済み', '-modificato', '-modifié', '-ha editado', '-editat'],
      ...['-editado', '-redigerad'],
    ],
  },
  {
    program: 'Shotwell',
    source: 'gitlab.gnome.org/GNOME/shotwell: RAW development and external editing',
    marks: ['_modified', '_shotwell', '_embedded'],
  },
  {
    program: 'copies of macOS and Windows, by language',
    source: 'support.apple.com: Duplicate; support.microsoft.com: copy and paste in one folder',
    marks: [
      ...[' copy', ' Kopie', ' copie', ' copia', ' kopie', ' kopia', ' cópia', ' のコピー', ' 副本', ' 拷贝'],
      ...[' - Copy', ' - Kopie', ' - Copie', ' - copia', ' - Kopia', ' - Cópia', ' - コピー', ' - 副本'],
      ...['_copy', '-copy', ' (copy)'],
    ],
  },
];

/** Marks in front of the name. */
export const marksBefore: readonly string[] = ['copy of ', 'kopie von ', 'copie de ', 'copia di ', 'copia de '];

/** Marks that grammar tells better than a list. A hint that most names fail saves the rest. */
export const wordyMarks: readonly { hint: RegExp; mark: RegExp; plain?: string }[] = [
  // Apple writes the edited `IMG_1234` so.
  { hint: /^img_e\d/, mark: /^img_e(\d+)$/, plain: 'img_$1' },
  // DxO PhotoLab and PureRAW: `_DxO`, `-NEF_DxO_DeepPRIME_1`, `_DxO-1`, `-DxO_DeepPRIME XD2s`.
  { hint: /dxo/, mark: /[-_](?:[a-z0-9]{3}[-_])?dxo(?:[-_ ]?[a-z0-9]+)*$/, plain: '' },
  { hint: /deepprime/, mark: /[-_](?:[a-z0-9]{3}[-_])?deepprime(?:[-_ ]?[a-z0-9]+)*$/, plain: '' },
  // Topaz: `-topaz-denoise`, `-DeNoiseAI-standard`, `-gigapixel-standard-scale-2_00x`.
  {
    hint: /topaz|ai|gigapixel/,
    mark: /[-_](?:topaz|gigapixel|(?:denoise|sharpen|adjust|mask|jpegtoraw) ?ai)(?:[-_ ][a-z0-9_.]+)*$/,
    plain: '',
  },
  // Shotwell, with the type of the RAW file that it developed: `_CR2_embedded`, `_CR2_shotwell`.
  { hint: /_(?:embedded|shotwell)$/, mark: /_[a-z0-9]{3}_(?:embedded|shotwell)$/, plain: '' },
  // Galleries of Huawei, Samsung and Xiaomi count in milliseconds: `_edit_1577836800000`.
  { hint: /_edit(?:ed)?_\d/, mark: /_edit(?:ed)?_\d{5,}$/, plain: '' },
];

/**
 * Numbers that stand alone: copies of computers (` (2)`, macOS ` 2`) and of galleries (`~2`), `+1` of Immich's storage
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
