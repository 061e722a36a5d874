import type { BurstFrame } from './burst-names';
import { readBurst } from './burst-names';
import { createEditDropper } from './edited-names';
import type { Extension } from './extensions';
import { createExtensionReader, fileKind } from './extensions';
import { foldName } from './fold-name';
import { dropVariants } from './phone-variants';
import { compileShotNamePattern } from './shot-name-pattern';
import type { StackRules } from './types';

/** What the name of a file tells. All texts are folded: NFC, without case. */
export interface NameFacts {
  /** Files of one owner with equal shot names may be one shot. */
  shotName: string;
  /** The name less its last extension, nothing else dropped. */
  fullName: string;
  extension: Extension;
  isEdited: boolean;
  burst: BurstFrame | null;
}

export interface NameReader {
  /** Where the extension of a plain name begins, which is its shot name up to there; -1 for a name that wants reading. */
  plainDot(fileName: string): number;
  /** The extension behind a dot; null for a type that no rule takes. */
  extension(fileName: string, dot: number): Extension | null;
  /** Reads any name; null without an extension, without a name, or for a type that no rule takes. */
  read(fileName: string): NameFacts | null;
}

/** Makes the reader of names for a set of rules. @throws {ShotNamePatternError} */
export function createNameReader(rules: StackRules): NameReader {
  const pattern = rules.shotNamePattern === null ? null : compileShotNamePattern(rules.shotNamePattern);
  const dropEdit = rules.editedVersions ? createEditDropper(rules.editedSuffixes) : null;
  const takesAny = rules.pairing === 'any-two-types';
  const readExtension = createExtensionReader();

  const extension = (fileName: string, dot: number): Extension | null => {
    const found = readExtension(fileName.slice(dot + 1));
    return takesAny || found.kind !== 'other' ? found : null;
  };

  return {
    plainDot: pattern || dropEdit || rules.bursts ? () => -1 : onlyDot,
    extension,

    read(fileName) {
      const folded = foldName(fileName);
      const dot = folded.lastIndexOf('.');
      const found = dot > 0 ? extension(folded, dot) : null;
      if (!found) return null;
      const fullName = folded.slice(0, dot);
      const name = dropTails(fullName, dropEdit);
      const own = pattern?.(fullName) ?? pattern?.(folded);
      const burst = rules.bursts && !own ? readBurst(name) : null;
      return {
        shotName: own ? foldName(own) : (burst?.id ?? name),
        fullName,
        extension: found,
        isEdited: dropEdit !== null && name !== dropTails(fullName, null),
        burst,
      };
    },
  };
}

/** The dot of a name in ASCII that has one; -1 for any other name. */
function onlyDot(fileName: string): number {
  let dot = -1;
  for (let at = 0; at < fileName.length; at += 1) {
    const code = fileName.charCodeAt(at);
    if (code > 0x7f || (code === 0x2e && dot >= 0)) return -1;
    if (code === 0x2e) dot = at;
  }
  return dot;
}

/** Takes off RAW extensions that were left inside, phone variants and, where wanted, marks of editors. */
function dropTails(fullName: string, dropEdit: ((name: string) => string) | null): string {
  for (let name = fullName; ; ) {
    const plain = dropVariants(dropRawExtension(name));
    const next = dropEdit ? dropEdit(plain) : plain;
    if (next === name) return name;
    name = next;
  }
}

function dropRawExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && fileKind(name.slice(dot + 1)) === 'raw' ? name.slice(0, dot) : name;
}
