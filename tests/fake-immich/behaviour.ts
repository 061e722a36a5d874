export interface Version {
  major: number;
  minor: number;
  patch: number;
}

/** Reads `3.1.0`, `v3.1.0` or `3.1.0-rc.1`. */
export function parseVersion(text: string): Version {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(text);
  if (!match) throw new Error(`not a version: ${text}`);
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3]) };
}

/** What differs from version to version, each with the first version that has it. Nothing else asks for the version. */
export function behaviourOf(text: string) {
  const version = parseVersion(text);
  const from = (wanted: string) => {
    const { major, minor, patch } = parseVersion(wanted);
    return (version.major - major || version.minor - minor || version.patch - patch) >= 0;
  };
  return {
    version,
    /** Errors are `{message}` alone; before, `error`, `statusCode` and `correlationId` stand beside it. */
    shortErrors: from('3.0.0'),
    /** Albums have no `assets`, `owner`, `ownerId`; the list holds own and shared ones. */
    slimAlbums: from('3.0.0'),
    /** Search by album shows every contributor's and archived assets. */
    openAlbumSearch: from('3.0.0'),
    /** `deviceAssetId`, `deviceId`, `unassignedFaces`, and the duration as a text. */
    deviceFields: !from('3.0.0'),
    /** Dates of a form are ISO 8601 to the letter; before, whatever JavaScript reads. */
    isoDates: from('3.0.0'),
    timelineCreatedAt: from('3.0.0'),
    patchTwins: from('3.0.0'),
    /** `width`, `height`, `isEdited`. */
    assetSize: from('2.5.0'),
    searchWithStacked: from('2.6.0'),
    /** Equal timestamps are ordered by id, so that pages neither repeat nor drop a row. */
    stablePaging: from('3.1.0'),
    /** A stack that is left with fewer than two timeline members goes, whichever member was purged. */
    dissolvesSmallStacks: from('3.1.0'),
    /** Search has a second shape: `filter`, `orderBy`, `cursor`; answers carry `nextCursor` beside `nextPage`. */
    structuredSearch: from('3.2.0'),
    /** `rating: null` is taken; 3.0 refused it. */
    nullRating: (from('2.6.0') && !from('3.0.0')) || from('3.1.0'),
    zeroRating: !from('3.0.0'),
    /** Folders need a permission of their own; before, any key will do. */
    folderPermission: from('2.7.0'),
    resolveDuplicates: from('2.7.0'),
    suggestedKeep: from('2.7.0'),
    duplicateTags: from('2.7.0'),
    /** The album page hands `withStacked` to its timeline: badge and strip are drawn where the buckets carry stacks. */
    albumStackBadge: from('2.7.0'),
    ocrFeature: from('2.4.0'),
    realtimeTranscoding: from('3.0.0'),
    prerelease: from('3.0.0'),
    mxf: from('2.6.0'),
    ts: from('2.7.0'),
    mpo: from('3.0.0'),
    webTypesFirst: from('2.6.0'),
    /** The web pages: bar in `#control-bar`, `light` class, `immich-ui-theme`. */
    controlBar: from('3.0.0'),
    /** The bar wraps where its buttons do not fit one row. */
    wrappingBar: from('3.2.0'),
    fullColours: from('2.4.0'),
    googleSans: from('2.5.0'),
    buttonTitles: !from('2.5.0'),
    viewerBodyClass: from('2.6.0'),
  };
}

export type Behaviour = ReturnType<typeof behaviourOf>;
