import type { Asset, GroupState, StackRules } from '~/utils/stacking';

/** A file as its device or program left it, reduced to what planning reads. Times are ISO 8601. */
export interface RealFile {
  name: string;
  /** Tells two files of one name apart; the name where it is left out. */
  id?: string;
  /** Wall time and instant at once. Noon of one day where neither this nor the two clocks are given. */
  takenAt?: string;
  local?: string;
  utc?: string;
  /** Days after it was taken where it is left out. */
  modified?: string;
  camera?: Camera | null;
  /** Where it lies in an external library. */
  path?: string;
  owner?: string;
  visibility?: Asset['visibility'];
  video?: true;
  size?: [number, number];
}

export type Camera = readonly [make: string, model: string];

export interface RealGroup {
  state: GroupState;
  /** By id, in any order. */
  files: string[];
  /** Any of these may be on top, where a person would say so. */
  cover?: string[];
  /** The code of a reason that the group must name. */
  reason?: string;
}

/**
 * It holds when each group is planned with exactly its files and its state, and nothing else is `ready`; further
 * groups in `review` are free.
 */
export interface RealNameCase {
  title: string;
  /** The public thing that says that names are written so. */
  source: string;
  files: RealFile[];
  /** What differs from the defaults. */
  rules?: Partial<StackRules>;
  groups: RealGroup[];
}

/** Files of one moment and one camera. */
export function taken(takenAt: string, camera: Camera | null, ...names: string[]): RealFile[] {
  return names.map((name) => ({ name, takenAt, camera }));
}

/** Files of one camera, one every so many milliseconds. */
export function frames(begin: string, stepMs: number, camera: Camera | null, ...names: string[]): RealFile[] {
  return names.map((name, index) => ({
    name,
    takenAt: new Date(Date.parse(begin) + index * stepMs).toISOString(),
    camera,
  }));
}

export const ready = (...files: string[]): RealGroup => ({ state: 'ready', files });
export const review = (reason: string, ...files: string[]): RealGroup => ({ state: 'review', files, reason });
/** A stack with one of its files on top. */
export const covered = (cover: string, ...others: string[]): RealGroup => ({
  state: 'ready',
  files: [cover, ...others],
  cover: [cover],
});

const noon = '2024-05-18T12:00:00Z';
const days = 3 * 24 * 60 * 60 * 1000;

export function toAsset(file: RealFile): Asset & { originalPath: string } {
  const { name, takenAt = noon, camera = null } = file;
  const fileCreatedAt = Date.parse(file.utc ?? takenAt);
  const time = {
    localDateTime: Date.parse(file.local ?? takenAt),
    fileCreatedAt,
    fileModifiedAt: file.modified === undefined ? fileCreatedAt + days : Date.parse(file.modified),
  };
  for (const [key, value] of Object.entries(time)) if (Number.isNaN(value)) throw new Error(`${name}: no ${key}`);
  return {
    ...time,
    id: file.id ?? name,
    ownerId: file.owner ?? 'me',
    originalFileName: name,
    originalPath: file.path ?? `/data/library/me/${name}`,
    libraryId: file.path === undefined ? null : 'external',
    type: file.video ? 'VIDEO' : 'IMAGE',
    visibility: file.visibility ?? 'timeline',
    isTrashed: false,
    make: camera?.[0] ?? null,
    model: camera?.[1] ?? null,
    width: file.size?.[0] ?? null,
    height: file.size?.[1] ?? null,
    duplicateId: null,
    stack: null,
  };
}
