/** No file that people keep settings in is larger, in bytes. */
const largest = 1_000_000;

/** The text of a file that people chose, or null where it cannot be read or is far too large. It goes nowhere. */
export async function readTextFile(file: Blob): Promise<string | null> {
  if (file.size > largest) return null;
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that is gone by now.
    return null;
  }
}

/** UTF-8, or as older editors of Windows write it; a byte order mark goes. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
