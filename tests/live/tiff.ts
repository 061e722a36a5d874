export interface Field {
  tag: number;
  type: keyof typeof types;
  value: string | number[];
}

const types = {
  byte: { code: 1, size: 1 },
  ascii: { code: 2, size: 1 },
  short: { code: 3, size: 2 },
  long: { code: 4, size: 4 },
  undefined: { code: 7, size: 1 },
};

const headerSize = 8;
const tags = { stripOffsets: 273, stripByteCounts: 279, exif: 34665 };

/**
 * A TIFF file of two directories, that of the picture and that of its exif data, with the pixels in one strip behind
 * them. Without pixels it is what stands in a JPEG file as its exif data.
 */
export function encodeTiff(picture: Field[], exif: Field[], pixels: Buffer = Buffer.alloc(0)): Buffer {
  const strip = (offset: number): Field[] => [
    { tag: tags.stripOffsets, type: 'long', value: [offset] },
    { tag: tags.stripByteCounts, type: 'long', value: [pixels.length] },
  ];
  const all = (exifAt: number, pixelsAt: number): Field[] => [
    ...picture,
    { tag: tags.exif, type: 'long', value: [exifAt] },
    ...(pixels.length > 0 ? strip(pixelsAt) : []),
  ];
  // A directory is as long whatever its offsets are.
  const exifAt = headerSize + encodeDirectory(all(0, 0), 0).length;
  const exifDirectory = encodeDirectory(exif, exifAt);
  const header = Buffer.from([0x49, 0x49, 42, 0, headerSize, 0, 0, 0]);
  const directory = encodeDirectory(all(exifAt, exifAt + exifDirectory.length), headerSize);
  return Buffer.concat([header, directory, exifDirectory, pixels]);
}

function encodeDirectory(fields: Field[], at: number): Buffer {
  const sorted = [...fields].sort((a, b) => a.tag - b.tag);
  const entries = Buffer.alloc(2 + 12 * sorted.length + 4);
  entries.writeUInt16LE(sorted.length);
  const outside: Buffer[] = [];
  let outsideAt = at + entries.length;
  for (const [index, field] of sorted.entries()) {
    const data = encodeValue(field);
    const entry = entries.subarray(2 + 12 * index, 14 + 12 * index);
    entry.writeUInt16LE(field.tag, 0);
    entry.writeUInt16LE(types[field.type].code, 2);
    entry.writeUInt32LE(data.length / types[field.type].size, 4);
    if (data.length <= 4) {
      data.copy(entry, 8);
    } else {
      entry.writeUInt32LE(outsideAt, 8);
      // Values begin at even offsets.
      const padded = Buffer.concat([data, Buffer.alloc(data.length % 2)]);
      outside.push(padded);
      outsideAt += padded.length;
    }
  }
  return Buffer.concat([entries, ...outside]);
}

function encodeValue({ type, value }: Field): Buffer {
  if (typeof value === 'string') return Buffer.from(type === 'ascii' ? `${value}\0` : value, 'latin1');
  const { size } = types[type];
  const data = Buffer.alloc(value.length * size);
  for (const [index, number] of value.entries()) data.writeUIntLE(number, index * size, size);
  return data;
}
