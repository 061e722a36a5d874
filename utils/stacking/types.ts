/**
 * One file as Immich knows it, reduced to what planning needs.
 * Times are milliseconds since 1970; `localDateTime` is wall time written as UTC, as Immich sends it.
 */
export interface Asset {
  id: string;
  ownerId: string;
  originalFileName: string;
  type: 'IMAGE' | 'VIDEO' | 'AUDIO' | 'OTHER';
  localDateTime: number;
  fileCreatedAt: number;
  fileModifiedAt: number;
  visibility: 'timeline' | 'archive' | 'hidden' | 'locked';
  isTrashed: boolean;
  make: string | null;
  model: string | null;
  width: number | null;
  height: number | null;
  /** Set for files of an external library. */
  libraryId: string | null;
  /** Where the file lies on the server; its folder breaks ties. */
  originalPath?: string | null;
  duplicateId: string | null;
  /** The stack as read from `GET /stacks`; every member, primary first. */
  stack: AssetStack | null;
  /**
   * True where nobody could tell whether the file is in a stack: the key may not read stacks, and no search named the
   * file as unstacked. A file that search itself names as unstacked is known to be in none: not set.
   */
  stackUnknown?: boolean;
  /** False for a file that is handed over as context only (a stack member outside the scope). */
  inScope?: boolean;
}

export interface AssetStack {
  id: string;
  primaryAssetId: string;
  assetIds: string[];
}

/** How files become one shot and which of them is on top. */
export interface StackRules {
  /** How far two clocks may be apart, in milliseconds. */
  toleranceMs: number;
  pairing: 'raw-and-developed' | 'any-two-types';
  editedVersions: boolean;
  /**
   * With `editedVersions`: what the user's own programs leave at the end of a name, beside the marks that are known.
   * Text and no pattern, digits included (`-final`, `-2`).
   */
  editedSuffixes: string[];
  /** With `editedVersions`: the edit that was modified last is the primary. */
  newestEditFirst: boolean;
  bursts: boolean;
  sameCamera: boolean;
  /** A regular expression; its first capture group (or whole match) is the shot name. */
  shotNamePattern: string | null;
  /** Extensions without a dot, best cover first; `raw` stands for every RAW extension. */
  coverOrder: string[];
  coverOrderForExisting: boolean;
}

/** Why a group wants a look, with the facts that its sentence needs. */
export type Reason =
  | { code: 'clocks-differ'; apartMs: number; fallbackDate: boolean }
  | { code: 'ambiguous'; fileName: string }
  | { code: 'cameras-differ'; cameras: string[] }
  | { code: 'same-type-twice'; fileNames: string[]; externalLibrary: boolean }
  | { code: 'visibility-differs'; archived: string[] }
  | { code: 'two-stacks'; stacks: number }
  | { code: 'foreign-members'; fileNames: string[]; unseen: number }
  | { code: 'stacks-unknown' }
  /** The name holds no number of its own; `name` is the file name that people see, `apartMs` how far the clocks are apart. */
  | { code: 'generic-name'; name: string; apartMs: number }
  /** Partners by another name, taken at the very times of the files of this group. */
  | { code: 'names-crossed'; fileNames: string[] }
  /** Edits that have no date of their own; `apartMs` is how much later Immich shows them. */
  | { code: 'edited-later'; fileNames: string[]; apartMs: number }
  | { code: 'splits-duplicates'; duplicateId: string; fileName: string };

export type ReasonCode = Reason['code'];

export type GroupState = 'ready' | 'review' | 'stacked';

export interface PlanGroup {
  /** The same for the same files, whatever their order: the smallest member id. */
  key: string;
  /** The shot name as its files write it, for people. */
  name: string;
  /** What the stacking call lists: primary first, then every other member of the group and of each stack it touches. */
  assetIds: string[];
  primaryAssetId: string;
  state: GroupState;
  reasons: Reason[];
  /** The stacks that the members are in now; none means that a new stack is made. */
  stackIds: string[];
}

export interface StackPlan {
  groups: PlanGroup[];
}
