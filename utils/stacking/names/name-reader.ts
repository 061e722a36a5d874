import { compileShotNamePattern } from '../pattern/shot-name-pattern';
import type { StackRules } from '../types';
import type { Extension } from './extensions';
import { createExtensionReader, fileKind } from './extensions';
import { foldName } from './fold-name';
import { mayBeVersion, splitVersion } from './versions';

/** What the name of a file tells by itself. All texts are folded: NFC, without case. */
export interface NameFacts {
  /** Files of one owner with equal shot names may be one shot. */
  shotName: string;
  /** The name less its last extension, nothing else taken off. */
  fullName: string;
  /** Which version of a phone's shot it is; empty for most. */
  version: string;
  extension: Extension;
  /** The shot name is what the user's own pattern says: nothing more is read from it. */
  isOwn: boolean;
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
export function createNameReader({ shotNamePattern, pairing }: StackRules): NameReader {
  const pattern = shotNamePattern === null ? null : compileShotNamePattern(shotNamePattern);
  const takesAny = pairing === 'any-two-types';
  const readExtension = createExtensionReader();

  const extension = (fileName: string, dot: number): Extension | null => {
    const found = readExtension(fileName.slice(dot + 1));
    return takesAny || found.kind !== 'other' ? found : null;
  };

  return {
    plainDot: pattern ? () => -1 : onlyDot,
    extension,

    read(fileName) {
      const folded = foldName(fileName);
      const dot = folded.lastIndexOf('.');
      const found = dot > 0 ? extension(folded, dot) : null;
      if (!found) return null;
      const fullName = folded.slice(0, dot);
      const own = pattern?.(fullName) ?? pattern?.(folded);
      if (own) return { shotName: foldName(own), fullName, version: '', extension: found, isOwn: true };
      const { name, version } = plainName(fullName);
      return { shotName: name, fullName, version, extension: found, isOwn: false };
    },
  };
}

/** The dot of a name in ASCII that has one and no more to say; -1 for any other name. */
function onlyDot(fileName: string): number {
  let dot = -1;
  for (let at = 0; at < fileName.length; at += 1) {
    const code = fileName.charCodeAt(at);
    if (code > 0x7f || (code === 0x2e && dot >= 0)) return -1;
    if (code === 0x2e) dot = at;
  }
  return (fileName[0] === 'W' || fileName[0] === 'w') && mayBeVersion(fileName.toLowerCase()) ? -1 : dot;
}

/** Takes off RAW extensions that were left at the end, and what tells the versions of a phone's shot apart. */
export function plainName(fullName: string): { name: string; version: string } {
  let version = '';
  for (let name = fullName; ; ) {
    const found = splitVersion(dropRawExtension(name));
    if (found.name === name) return { name, version };
    version = found.version + version;
    name = found.name;
  }
}

function dropRawExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && fileKind(name.slice(dot + 1)) === 'raw' ? name.slice(0, dot) : name;
}
