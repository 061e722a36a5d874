import type { Asset } from '~/utils/stacking';

/** A file that people wrote down: as little of an asset as there is, and its words as they were written. */
export interface WrittenFile {
  asset: Asset;
  /** Date, time and camera as written; empty where there was only a name. */
  facts: string;
}

/** Lines beyond this many are not read. */
export const mostLines = 1000;

const longestLine = 300;
const dayMs = 86_400_000;
/** When files were taken of which nothing is known: all at one time, so that only their names decide. */
const someTime = Date.UTC(2025, 0, 1, 12);

const date = '(?<year>\\d{4})[-:./](?<month>\\d{2})[-:./](?<day>\\d{2})';
const time = '(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2}(?:[.,]\\d{1,3})?))?';
const zone = '(?<zone>Z|[+-]\\d{2}:?\\d{2})';
/** What may follow a name: date, time or both, and after a comma the camera. */
const facts = new RegExp(
  `[\\s,;](?<facts>(?:${date}(?:[T\\s]${time} ?${zone}?)?|${time.replaceAll('?<', '?<only_')} ?${zone.replace('?<', '?<only_')}?)(?:\\s*[,;\\t]\\s*(?<camera>\\S.*))?)$`,
);
/** A camera without a time. What ends like a file name is one. */
const cameraOnly = /[,;\t]\s*(?<facts>(?<camera>[^\s,;][^,;.]*))$/;
const hasExtension = /[^\s./\\]\.[^\s./\\]+$/;

const video = new Set('3gp avi flv insv m2t m2ts m4v mkv mov mp4 mpe mpeg mpg mts mxf ts vob webm wmv'.split(' '));
/** Files that Immich keeps beside a picture or not at all. */
const noAsset = new Set('aae json pp3 txt xml xmp'.split(' '));

/**
 * Reads files as people write them, one a line: a name, which may hold spaces and dates, then perhaps date and time,
 * with or without a time zone, then after a comma the camera. A line without a time was taken when the line above it
 * was. Folders before a name are dropped.
 */
export function readFileLines(text: string): WrittenFile[] {
  const files: WrittenFile[] = [];
  let last = { local: someTime, created: someTime };
  for (const line of text.split(/\r?\n/, mostLines)) {
    const written = line.trim().slice(0, longestLine);
    if (written === '') continue;
    const found = factsIn(written);
    const clocks = found && readClocks(found.facts, last);
    if (clocks) last = clocks;
    const known = clocks ? found : null;
    const name = (known?.name ?? written).replace(/^.*[\\/]/, '');
    files.push({
      asset: madeUpAsset(name, files.length, last, known?.facts.camera ?? null),
      facts: known?.facts.facts ?? '',
    });
  }
  return files;
}

type Facts = Record<string, string | undefined>;

/** Splits a line into a name and what follows it; null where all of it is the name. */
function factsIn(line: string): { name: string; facts: Facts } | null {
  const found = facts.exec(line) ?? cameraOnly.exec(line);
  const name = found ? line.slice(0, found.index).replace(/[\s,;]+$/, '') : '';
  return found?.groups && hasExtension.test(name) ? { name, facts: found.groups } : null;
}

interface Clocks {
  /** As in an asset: wall time written as UTC, and the moment, both in milliseconds since 1970. */
  local: number;
  created: number;
}

/** Null for what is written like a date and is none, such as a 13th month. Where no time is written it is the last one. */
function readClocks(found: Facts, last: Clocks): Clocks | null {
  const part = (name: string) => found[name] ?? found[`only_${name}`];
  if (!found.year && !part('hour')) return last;
  const day = found.year
    ? Date.UTC(Number(found.year), Number(found.month) - 1, Number(found.day))
    : Math.floor(last.local / dayMs) * dayMs;
  const seconds = Number((part('second') ?? '0').replace(',', '.'));
  const ofDay = Number(part('hour') ?? 12) * 3600 + Number(part('minute') ?? 0) * 60 + seconds;
  const isDay = !found.year || new Date(day).getUTCDate() === Number(found.day);
  if (!isDay || Number(found.month ?? 1) > 12 || ofDay >= dayMs / 1000) return null;
  const local = day + Math.round(ofDay * 1000);
  return { local, created: local - zoneMs(part('zone')) };
}

/** How far a time zone is ahead of UTC: `+02:00` and `+0200` are two hours. */
function zoneMs(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** An asset of which only name, clocks and perhaps camera are known. A later line was modified later. */
function madeUpAsset(
  originalFileName: string,
  index: number,
  { local, created }: Clocks,
  camera: string | null,
): Asset {
  const extension = originalFileName.slice(originalFileName.lastIndexOf('.') + 1).toLowerCase();
  const [make = null, ...model] = camera?.trim().split(/\s+/) ?? [];
  return {
    id: `line-${String(index).padStart(5, '0')}`,
    ownerId: 'owner',
    originalFileName,
    type: video.has(extension) ? 'VIDEO' : noAsset.has(extension) ? 'OTHER' : 'IMAGE',
    localDateTime: local,
    fileCreatedAt: created,
    fileModifiedAt: created + dayMs + index,
    visibility: 'timeline',
    isTrashed: false,
    make,
    model: make === null ? null : model.join(' ') || make,
    width: null,
    height: null,
    libraryId: null,
    duplicateId: null,
    stack: null,
  };
}
