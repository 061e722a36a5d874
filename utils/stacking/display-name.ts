import type { Member } from './member';

/** The shot name as its files write it: the case of the first file that writes it out, else the folded name. */
export function displayName(members: readonly Member[]): string {
  const shotName = members[0]?.shotName ?? '';
  for (const { asset, fullName, extension } of members) {
    if (!fullName.startsWith(shotName)) continue;
    const { originalFileName } = asset;
    // Folding seldom changes the length of a name; where it does, the composed form is cut instead.
    const asWritten = originalFileName.length === fullName.length + 1 + extension.length;
    return (asWritten ? originalFileName : originalFileName.normalize('NFC')).slice(0, shotName.length);
  }
  return shotName.replace(/^burst:/, '');
}
