/** Red, green and blue, 0 to 255. */
export type Colour = [red: number, green: number, blue: number];

const block = 8;

/**
 * A baseline JPEG file whose blocks of 8 by 8 pixels are of one colour each, so that of every block there is nothing to
 * encode but its mean. `exif` is what `encodeTiff` makes.
 */
export function encodeJpeg(
  size: { width: number; height: number },
  colourOf: (x: number, y: number) => Colour,
  exif: Buffer,
): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  frame.writeUInt16BE(size.height, 1);
  frame.writeUInt16BE(size.width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif])),
    // With steps of 8 the mean of a block is its first coefficient.
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(8)])),
    segment(0xc0, frame),
    segment(0xc4, Buffer.from([0x00, ...codeLengths({ 4: meanCategories }), ...Array(meanCategories).keys()])),
    segment(0xc4, Buffer.from([0x10, ...codeLengths({ 1: 1 }), 0])),
    segment(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])),
    encodeBlocks(size, colourOf),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Means differ by 255 at most, which is eight bits: categories 0 to 8, each with a code of four bits. */
const meanCategories = 9;

/** How many Huffman codes there are of each length from 1 to 16. */
const codeLengths = (counts: Record<number, number>) =>
  Array.from({ length: 16 }, (_, index) => counts[index + 1] ?? 0);

function encodeBlocks(
  { width, height }: { width: number; height: number },
  colourOf: (x: number, y: number) => Colour,
): Buffer {
  const bits: string[] = [];
  const last = [0, 0, 0];
  for (let y = 0; y < height; y += block) {
    for (let x = 0; x < width; x += block) {
      for (const [component, mean] of toYcc(colourOf(x, y)).entries()) {
        bits.push(encodeDifference(mean - (last[component] ?? 0)), endOfBlock);
        last[component] = mean;
      }
    }
  }
  const text = bits.join('');
  const padded = text.padEnd(Math.ceil(text.length / 8) * 8, '1');
  const bytes = (padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  // A byte of ones would be taken for a marker but for the zero behind it.
  return Buffer.from(bytes.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])));
}

const endOfBlock = '0';

/** The category's code, then as many bits of the difference; of a negative one, less one. */
function encodeDifference(difference: number): string {
  const category = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const value = difference < 0 ? difference + 2 ** category - 1 : difference;
  return category.toString(2).padStart(4, '0') + (category === 0 ? '' : value.toString(2).padStart(category, '0'));
}

/** Brightness and the two differences of colour, each about zero. */
function toYcc([red, green, blue]: Colour): Colour {
  const within = (value: number) => Math.max(-128, Math.min(127, Math.round(value)));
  return [
    within(0.299 * red + 0.587 * green + 0.114 * blue - 128),
    within(-0.1687 * red - 0.3313 * green + 0.5 * blue),
    within(0.5 * red - 0.4187 * green - 0.0813 * blue),
  ];
}
