const beyondAscii = /[\u0080-\uffff]/;

/**
 * A name as it is compared: Unicode NFC and without case.
 * Most names are plain ASCII, and those need no normalizing.
 */
export function foldName(name: string): string {
  if (!beyondAscii.test(name)) return name.toLowerCase();
  // Lower case can leave a pair of code points that NFC joins, and writes a final sigma by its place in the word.
  return name.normalize('NFC').toLowerCase().normalize('NFC').replaceAll('ς', 'σ');
}
