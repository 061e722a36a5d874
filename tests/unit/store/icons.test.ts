import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const svg = readFileSync('docs/icon.svg', 'utf8').replaceAll('\r\n', '\n');
const source = `docs/icon.svg sha256:${createHash('sha256').update(svg).digest('hex')}`;

describe('icons', () => {
  const icons: [path: string, size: number][] = [
    ...[16, 32, 48, 96, 128].map((size): [string, number] => [`public/icon/${size}.png`, size]),
    ['docs/store/icon-128.png', 128],
  ];

  it.each(icons)('%s is drawn from the SVG as it stands (else: npm run icons)', (path, size) => {
    const png = readFileSync(path);

    expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual({ width: size, height: size });
    expect(png.includes(source)).toBe(true);
  });
});
