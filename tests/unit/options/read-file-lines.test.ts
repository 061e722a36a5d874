import { describe, expect, it } from 'vitest';
import { mostLines, readFileLines } from '~/components/options/rules/read-file-lines';

const read = (line: string) => {
  const [file] = readFileLines(line);
  if (!file) throw new Error('no file');
  const { originalFileName, localDateTime, fileCreatedAt, make, model, type } = file.asset;
  return { name: originalFileName, local: localDateTime, created: fileCreatedAt, make, model, type, facts: file.facts };
};
const at = (...parts: [number, number, number, number?, number?, number?, number?]) => {
  const [year, month, ...rest] = parts;
  return Date.UTC(year, month - 1, ...rest);
};

describe('a line of the preview', () => {
  it.each([
    ['a.jpg 2025-04-02 12:30:15', at(2025, 4, 2, 12, 30, 15)],
    ['a.jpg\t2025-04-02T12:30:15', at(2025, 4, 2, 12, 30, 15)],
    ['a.jpg, 2025-04-02 12:30:15.250', at(2025, 4, 2, 12, 30, 15, 250)],
    ['a.jpg;2025:04:02 12:30:15,5', at(2025, 4, 2, 12, 30, 15, 500)],
    ['a.jpg 2025/04/02 12:30', at(2025, 4, 2, 12, 30)],
    ['a.jpg 2025-04-02', at(2025, 4, 2, 12)],
    ['a.jpg 00:00:00', at(2025, 1, 1)],
    ['a.jpg 23:59', at(2025, 1, 1, 23, 59)],
  ])('has a name and a time: %s', (line, time) => {
    expect(read(line)).toMatchObject({ name: 'a.jpg', local: time, created: time });
  });

  it.each([
    ['a.jpg 2025-04-02 12:00:00Z', 0],
    ['a.jpg 2025-04-02 12:00:00+02:00', 2],
    ['a.jpg 2025-04-02 12:00:00 -0530', -5.5],
  ])('may have a time zone, which only the other clock knows: %s', (line, hours) => {
    const { name, local, created } = read(line);

    expect({ name, local, ahead: (local - created) / 3_600_000 }).toEqual({
      name: 'a.jpg',
      local: at(2025, 4, 2, 12),
      ahead: hours,
    });
  });

  it.each([
    '2025-04-02 Rome.jpg',
    '2025-04-02 12.30.15.jpg',
    'Screenshot 2025-04-02 12:30:15.png',
    'a, b; c.jpg',
    'DSC_0001 (1).jpg',
    'no extension 2025-04-02 12:30:15',
    'a.jpg 2025-13-02 12:30:15',
    'a.jpg 2025-02-30',
    'a.jpg 2025-02-03 24:00:00',
    'a.jpg 12',
    '<img src=x onerror=alert(1)>.jpg',
  ])('is all name where no time follows it: %s', (line) => {
    expect(read(line)).toMatchObject({ name: line, facts: '' });
  });

  it.each([
    ['2025-04-02 Rome.jpg 2025-04-02 19:00:00', '2025-04-02 Rome.jpg'],
    ['/photos/2025/a.jpg 12:00:00', 'a.jpg'],
    ['C:\\photos\\a.jpg', 'a.jpg'],
    ['  a.jpg  ', 'a.jpg'],
  ])('gives the name alone: %s', (line, name) => {
    expect(read(line).name).toBe(name);
  });

  it.each([
    ['a.nef 2025-04-02 12:00:00, NIKON Z 6', 'NIKON', 'Z 6'],
    ['a.nef 12:00, Canon EOS 5D', 'Canon', 'EOS 5D'],
    ['a.nef, NIKON Z 6', 'NIKON', 'Z 6'],
    ['a.nef 12:00:00, iPhone', 'iPhone', 'iPhone'],
  ])('may name the camera: %s', (line, make, model) => {
    expect(read(line)).toMatchObject({ name: 'a.nef', make, model });
  });

  it('keeps the words that follow the name', () => {
    expect(read('a.nef 2025-04-02 12:00:00, NIKON Z 6').facts).toBe('2025-04-02 12:00:00, NIKON Z 6');
  });

  it.each([
    ['a.jpg', 'IMAGE'],
    ['a.CR3', 'IMAGE'],
    ['a.MOV', 'VIDEO'],
    ['a.xmp', 'OTHER'],
  ])('is what its extension says: %s', (line, type) => {
    expect(read(line).type).toBe(type);
  });

  it.each(['a.jpg', 'a.jpg 2025-04-02 12:00:00+02:00'])('has a date of its own, not that of its file: %s', (line) => {
    const [file] = readFileLines(line);

    expect(file?.asset.fileModifiedAt).not.toBe(file?.asset.fileCreatedAt);
  });
});

describe('lines of the preview', () => {
  it('take the time of the line above where they have none', () => {
    const times = readFileLines('a.nef\nb.nef 2024-01-02 03:04:05\nb.jpg\nb.tif 03:04:06\nb.png').map(
      ({ asset }) => asset.localDateTime,
    );

    expect(times).toEqual([
      at(2025, 1, 1, 12),
      at(2024, 1, 2, 3, 4, 5),
      at(2024, 1, 2, 3, 4, 5),
      at(2024, 1, 2, 3, 4, 6),
      at(2024, 1, 2, 3, 4, 6),
    ]);
  });

  it('may be empty or end as on Windows, and every file has an id of its own', () => {
    const files = readFileLines('a.nef\r\n\r\n  \na.nef\n');

    expect(files.map(({ asset }) => asset.originalFileName)).toEqual(['a.nef', 'a.nef']);
    expect(new Set(files.map(({ asset }) => asset.id)).size).toBe(2);
  });

  it('are read up to a limit', () => {
    expect(readFileLines('a.jpg\n'.repeat(mostLines + 10))).toHaveLength(mostLines);
  });

  it('cannot take long, whatever they hold', () => {
    const begun = performance.now();
    readFileLines(`a.b${' ,;'.repeat(100)}2025-04-02 12:00:00 ,,,\n`.repeat(mostLines));

    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
