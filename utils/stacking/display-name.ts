import type { Member } from './member';
import { plainName, shotNameOf } from './member';

/** The shot name as its files write it: the case of the first file that writes it out, else the folded name. */
export function displayName(members: readonly Member[]): string {
  for (const member of members) {
    if (!member.odd) return plainName(member);
    const { originalFileName } = member.asset;
    const { shotName, fullName } = member.odd;
    if (!fullName.startsWith(shotName)) continue;
    // Folding seldom changes the length of a name; where it does, the composed form is cut instead.
    const asWritten = originalFileName.length === fullName.length + 1 + member.extension.text.length;
    return (asWritten ? originalFileName : originalFileName.normalize('NFC')).slice(0, shotName.length);
  }
  return shotNameOf(members[0] as Member).replace(/^burst:/, '');
}
