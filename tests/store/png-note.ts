import { crc32 } from 'node:zlib';

/** The bytes of a PNG with a text chunk in it, right behind the header. */
export function addNote(png: Buffer, keyword: string, text: string): Buffer {
  const chunk = Buffer.from(`tEXt${keyword}\0${text}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(chunk));
  // Eight bytes of signature, then IHDR: length, type, thirteen bytes, checksum.
  const behindHeader = 8 + 4 + 4 + 13 + 4;
  return Buffer.concat([png.subarray(0, behindHeader), length, chunk, checksum, png.subarray(behindHeader)]);
}
