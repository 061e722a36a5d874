import { isBurstId, readBurst } from './burst-names';
import { createEditDropper } from './edited-names';
import { fileKind } from './extensions';
import { foldName } from './fold-name';
import type { Member } from './member';
import { dropVariants } from './phone-variants';
import { compileShotNamePattern } from './shot-name-pattern';
import type { Asset, StackRules } from './types';

export interface NameReader {
  /** The shot name in a folded file name; null without an extension, without a name, or for a type that no rule takes. */
  shotName(folded: string): string | null;
  /** All that is known of a file, once its shot name is. */
  describe(asset: Asset, folded: string, shotName: string): Member;
}

/** Makes the reader of names for a set of rules. @throws {ShotNamePatternError} */
export function createNameReader(rules: StackRules): NameReader {
  const pattern = rules.shotNamePattern === null ? null : compileShotNamePattern(rules.shotNamePattern);
  const dropEdit = rules.editedVersions ? createEditDropper(rules.editedSuffixes) : null;
  const takesAny = rules.pairing === 'any-two-types';

  return {
    shotName(folded) {
      const dot = folded.lastIndexOf('.');
      if (dot <= 0 || (!takesAny && fileKind(folded.slice(dot + 1)) === 'other')) return null;
      const fullName = folded.slice(0, dot);
      const own = pattern?.(fullName) ?? pattern?.(folded);
      if (own) return foldName(own);
      const name = dropEdit || fullName.includes('.') ? dropTails(fullName, dropEdit) : fullName;
      return (rules.bursts && readBurst(name)?.id) || name;
    },

    describe(asset, folded, shotName) {
      const dot = folded.lastIndexOf('.');
      const extension = folded.slice(dot + 1);
      const fullName = folded.slice(0, dot);
      const isBurst = rules.bursts && isBurstId(shotName);
      return {
        asset,
        shotName,
        fullName,
        extension,
        kind: fileKind(extension),
        isEdited: dropEdit !== null && dropTails(fullName, dropEdit) !== dropTails(fullName, null),
        burst: isBurst ? readBurst(dropTails(fullName, dropEdit)) : null,
      };
    },
  };
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
