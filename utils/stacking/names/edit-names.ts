import { editMarks, grammars, marksBefore, numberedMarks } from './edit-marks';
import { foldName } from './fold-name';
import { plainName } from './name-reader';

/** One way to read a name as that of an edit or a copy. */
export interface EditOf {
  /** The shot name of the file that it was made of, and which version of a phone's shot that is. */
  name: string;
  version: string;
  /**
   * `mark`: a word that an editor or the user's own list puts there. `number`: a number alone, with which phones and
   * computers tell different shots apart as well. `bracketed`: a mark with a number of its own in brackets.
   */
  by: 'mark' | 'number' | 'bracketed';
}

/** Reads a shot name as that of an edit: of every file that it may be an edit of, the likeliest first. */
export type ReadEdit = (name: string) => EditOf[];

/** `-2`, ` 2`, `_2`, `2` and ` (2)`, `(2)` behind a mark. No camera counts with so few digits. */
const numberBehind = /(?<!\d)(?:[-_ ]?\d{1,3}| ?\(\d{1,3}\))$/;
const isBracket = /^ ?\(\d+\)$/;
const endsInDigit = /\d$/;
const hasLetter = /\p{L}/u;
const lastIsLetter = /[\p{L})]$/u;

/**
 * Makes the reader of edited names.
 * @param ownMarks what the user's own programs leave at the end of a name: text and no pattern, so that none can do harm
 */
export function createEditReader(ownMarks: readonly string[]): ReadEdit {
  const known = byLength(editMarks.map(foldName));
  // A number in brackets is read as one, whoever lists it.
  const ownTexts = ownMarks.map(foldName).filter((mark) => mark.trim() !== '' && !isBracket.test(mark));
  const own = byLength(ownTexts);
  const ownWords = byLength(ownTexts.filter((mark) => hasLetter.test(mark)));

  /** What is in front of a mark at the end of a name, for each mark that fits; the longest mark first. */
  const before = (name: string, marks: Marks): string[] =>
    marks.flatMap(([length, texts]) => {
      const mark = name.length > length ? name.slice(-length) : '';
      const plain = name.slice(0, -length);
      // A number without anything between is another number: `IMG_11` is no edit of `IMG_1`.
      const isCounter = /^\d/.test(mark) && endsInDigit.test(plain);
      return texts.has(mark) && !isCounter ? [plain] : [];
    });

  const takeOne = (name: string): EditOf[] => {
    const found: EditOf[] = [];
    const take = (plain: string, by: EditOf['by']): void => {
      if (plain.trim() !== '') found.push({ ...plainName(plain), by });
    };
    const byGrammar = (text: string): string[] =>
      grammars.flatMap(({ hint, mark, plain }) =>
        hint.test(text) && mark.test(text) ? [text.replace(mark, plain)] : [],
      );

    for (const plain of before(name, own)) take(plain, 'mark');
    const number = numberBehind.exec(name)?.[0] ?? '';
    const body = name.slice(0, name.length - number.length);
    const isBracketed = number.endsWith(')');
    // Digits of one's own, and what is no word, stand only for themselves.
    const numbered =
      number !== '' && lastIsLetter.test(body) ? [...before(body, ownWords), ...before(body, known)] : [];
    if (isBracketed) numbered.push(...byGrammar(body));
    // Google writes the edit of `IMG_1(1)` as `IMG_1-edited(1)`.
    if (isBracketed) for (const plain of numbered) take(plain + number, 'mark');
    for (const plain of numbered) take(plain, isBracketed ? 'bracketed' : 'mark');
    if (!endsInDigit.test(name)) for (const plain of before(name, known)) take(plain, 'mark');
    for (const mark of marksBefore) if (name.startsWith(mark)) take(name.slice(mark.length), 'mark');
    for (const plain of byGrammar(name)) take(plain, 'mark');
    // A number behind a mark is the mark's.
    for (const mark of numbered.length > 0 ? [] : numberedMarks) {
      const [written, digits] = mark.exec(name) ?? [];
      if (written && Number(digits) > 0) take(name.slice(0, -written.length), 'number');
    }
    return found;
  };

  return (name) => {
    const found = new Map<string, EditOf>();
    const queue: EditOf[] = [{ name, version: '', by: 'mark' }];
    for (let at = 0; at < queue.length && at < mostReadings; at += 1) {
      const outer = queue[at] as EditOf;
      for (const inner of takeOne(outer.name)) {
        if (inner.name.length >= name.length || found.has(inner.name)) continue;
        // Of several marks the least certain one counts.
        const edit = { ...inner, by: rank[outer.by] > rank[inner.by] ? outer.by : inner.by };
        found.set(edit.name, edit);
        queue.push(edit);
      }
    }
    return [...found.values()];
  };
}

const rank = { mark: 0, bracketed: 1, number: 2 };
/** Names are short; one that is nothing but marks must not be read in every way. */
const mostReadings = 16;

/** Marks by how many characters they have, the longest first. */
type Marks = [length: number, marks: Set<string>][];

function byLength(marks: readonly string[]): Marks {
  const found = new Map<number, Set<string>>();
  for (const mark of marks) found.set(mark.length, (found.get(mark.length) ?? new Set()).add(mark));
  return [...found].sort(([one], [other]) => other - one);
}
