import { foldName } from './fold-name';

/** The marks that editors leave. `IMG_E1234` is Apple's way to write an edited `IMG_1234`. */
export const defaultEditedSuffixes = [
  '-edit',
  '_edit',
  '-edited',
  ' copy',
  '(1)',
  '~2',
  'IMG_E1234',
  '-Enhanced-NR',
  '-Enhanced-SR',
  '-HDR',
  '-Pano',
  '_DxO',
  '-DxO',
];

const appleMark = /^img_e\d+$/;

/** Digits stand for any number only where they cannot be a camera's counter: in brackets and behind a tilde. */
function suffixPattern(suffix: string): string {
  const escaped = suffix.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return escaped.replace(/^\\\(\d+\\\)$/, ' ?\\(\\d+\\)').replace(/^~\d+$/, '~\\d+');
}

/**
 * Makes a function that takes one mark off a folded name; a name without a mark comes back as it is.
 * Entries are text, not patterns, so none of them can do harm.
 */
export function createEditDropper(suffixes: readonly string[]): (name: string) => string {
  const folded = suffixes.map(foldName).filter((suffix) => /[^\d\s]/.test(suffix));
  const endings = folded.filter((suffix) => !appleMark.test(suffix)).map(suffixPattern);
  const ending = endings.length > 0 ? new RegExp(`(?:${endings.join('|')})$`) : null;
  const apple = folded.some((suffix) => appleMark.test(suffix));
  return (name) => {
    if (apple && appleMark.test(name)) return `img_${name.slice(5)}`;
    const at = ending ? name.search(ending) : -1;
    return at > 0 ? name.slice(0, at) : name;
  };
}
