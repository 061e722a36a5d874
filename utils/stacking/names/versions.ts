import { editMarks, grammars } from './edit-marks';

/** A name that says which version of a phone's shot its file is. */
export interface Versioned {
  /** What all versions of the shot share. */
  name: string;
  /** What tells this one apart; empty where the name is no version's. */
  version: string;
}

/**
 * Google's camera app, on any phone: behind a stamp to the millisecond, alone or after `PXL_`, words behind dots, each
 * with a number or without (`.RAW-01.COVER`, `.NIGHT`, `.50MP`, `.BURST-02`). New phones bring new words, so this is a
 * grammar and no list. Google's exports cut names, which can leave half a word or an empty one. What stands at the very
 * end in brackets or behind a tilde counts for the whole name: there are two such shots, each with all its versions.
 */
const wordsBehindStamp = /^((?:pxl_)?\d{8}_\d{9})((?:\.(?=\d*[a-z_])[a-z0-9_]+(?:-\d*)?)+\.?|\.)((?: ?\(\d+\)|~\d+)?)$/;

/** Words hold underscores (`MACRO_FOCUS`), and editors append theirs behind one (`COVER_edited`). */
const wordsOfEditors = new Set(editMarks.filter((mark) => mark.startsWith('_')));
const isMarked = (words: string): boolean =>
  wordsOfEditors.has(words.replace(/-\d*$/, '').slice(words.lastIndexOf('_'))) ||
  grammars.some(({ hint, mark }) => hint.test(words) && mark.test(words));

/** Phones that write versions otherwise: what begins their names, and what marks a version at the end. */
const families = [
  // Lumia: `_Raw.jpg` or `_Pro.jpg` of 5 MP beside `_Raw__highres.dng` or `_Pro__highres.jpg` of 38 MP (Lumia 1020, 1520, 930, 950).
  { begins: /^wp_\d{8}_\d/, ends: /(?:_raw)?__highres$|_raw$/ },
];

/** Whether a name may be a version's although it holds one dot only. For speed: most names are not. */
export const mayBeVersion = (name: string): boolean => families.some(({ begins }) => begins.test(name));

/** `pxl_20250402_091500123.raw-01.cover(1)` is a version of `pxl_20250402_091500123(1)`; any other name comes back as it is. */
export function splitVersion(name: string): Versioned {
  const [, stamp, words, number = ''] = wordsBehindStamp.exec(name) ?? [];
  if (stamp && words && !isMarked(words)) return { name: stamp + number, version: words };
  const ending = families.find(({ begins }) => begins.test(name))?.ends.exec(name);
  return ending ? { name: name.slice(0, ending.index), version: ending[0] } : { name, version: '' };
}

/** The frame that a version is, where a phone writes a burst so (`.BURST-02`, `.BURST-01.COVER`). */
export const frameOfVersion = (version: string): number | null => {
  const [, frame] = /\.burst-(\d+)/.exec(version) ?? [];
  return frame === undefined ? null : Number(frame);
};

/** The version that the phone itself shows. */
export const isCoverVersion = (version: string): boolean => /\.cover(?:\.|$)/.test(version);
