/** An Immich version as `GET /server/version` says it. */
export interface Version {
  major: number;
  minor: number;
  patch: number;
}

/** What differs between the versions that we support; the only place that compares version numbers. */
export interface Capabilities {
  supported: boolean;
  /** `album`: `GET /albums/:id` holds every asset (2.x). `search`: albums are listed by search (3.x). */
  listsAlbumBy: 'album' | 'search';
  /** Search can leave stacked files out (`withStacked: false`, 2.6 and newer; ignored before). */
  searchKnowsStacked: boolean;
  /** Search shows archived files unless told otherwise (3.x); before, they are a search of their own. */
  searchSeesArchived: boolean;
  /**
   * `filter`: search takes conditions and a cursor (3.2 and newer). `fields`: what is older ignores those without a word,
   * and answers with the whole library.
   */
  searchesBy: 'fields' | 'filter';
  /** How stacks and assets are changed: `PUT` is deprecated from 3.0 on, and `PATCH` is a 404 before. */
  changesBy: 'PUT' | 'PATCH';
  /** `GET /albums` leaves out what others shared (2.x). */
  listsSharedApart: boolean;
  /** Albums draw badge and strip of a stack once their timeline shows stacks (2.7 and newer). */
  collapsesAlbums: boolean;
}

export function capabilitiesOf(version: Version): Capabilities {
  const atLeast = (major: number, minor: number) =>
    version.major > major || (version.major === major && version.minor >= minor);
  return {
    supported: atLeast(2, 0),
    listsAlbumBy: atLeast(3, 0) ? 'search' : 'album',
    searchKnowsStacked: atLeast(2, 6),
    searchSeesArchived: atLeast(3, 0),
    searchesBy: atLeast(3, 2) ? 'filter' : 'fields',
    changesBy: atLeast(3, 0) ? 'PATCH' : 'PUT',
    listsSharedApart: !atLeast(3, 0),
    collapsesAlbums: atLeast(2, 7),
  };
}

export const versionText = ({ major, minor, patch }: Version) => `${major}.${minor}.${patch}`;

/** Of a text that `versionText` made. */
export function parseVersion(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return { major, minor, patch };
}
