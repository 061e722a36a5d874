/** A text as searches compare it: composed, and in lower case. */
export function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
