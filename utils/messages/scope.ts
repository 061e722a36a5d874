/** What to look at. Read from the page's URL, or chosen; names ids only, never a server. */
export type Scope =
  | { kind: 'album'; albumId: string }
  | { kind: 'albums'; albumIds: string[] }
  | { kind: 'all-albums' }
  | { kind: 'duplicates' }
  | { kind: 'library' };

/**
 * What to do with it: `stack` makes stacks, `unstack` dissolves them, `cover-order` gives them the cover that the rules
 * say, `mend` dissolves those that are left with one file.
 */
export type Tool = 'stack' | 'unstack' | 'cover-order' | 'mend';

/** An album to choose. */
export interface AlbumChoice {
  id: string;
  /** Text, never markup. */
  name: string;
  /** How many files it has, of all contributors. */
  files: number;
  thumbnailAssetId: string | null;
  shared: boolean;
}
