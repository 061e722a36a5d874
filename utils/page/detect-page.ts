import type { Scope } from '~/utils/messages/scope';

/** Where in Immich a URL leads, as far as we care. `viewing` is true while a single photo covers the page. */
export type Page =
  | { kind: 'album'; albumId: string; viewing: boolean }
  | { kind: 'duplicates'; viewing: boolean }
  | { kind: 'other'; path: string };

interface PageDetector {
  /** Paths, with query or hash, that this detector and no other accepts. */
  examples: string[];
  detect(url: URL): Page | null;
}

/** Immich's own matcher for ids in paths is this loose, in 2.0 to 3.1. */
const id = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const albumPath = new RegExp(`^/albums/(${id})(?:/photos)?(?:/(${id}))?/?$`, 'i');
const duplicatesPath = new RegExp(`^/utilities/duplicates(?:/photos)?(?:/(${id}))?/?$`, 'i');

const albumId = '3f0c1d52-8a4e-4f0b-9c53-2d1b6f0e7a11';
const assetId = '9b2e7c40-1d6f-4a83-b0c5-5e8f3a2d4c66';

export const pageDetectors: Record<Exclude<Page['kind'], 'other'>, PageDetector> = {
  album: {
    examples: [
      `/albums/${albumId}`,
      `/albums/${albumId}/`,
      `/albums/${albumId.toUpperCase()}`,
      `/albums/${albumId}?at=${assetId}`,
      `/albums/${albumId}/photos`,
      `/albums/${albumId}/photos/${assetId}`,
      `/albums/${albumId}/${assetId}`,
    ],
    detect({ pathname }) {
      const [, album, asset] = albumPath.exec(pathname) ?? [];
      return album ? { kind: 'album', albumId: album.toLowerCase(), viewing: asset !== undefined } : null;
    },
  },
  duplicates: {
    examples: [
      '/utilities/duplicates',
      '/utilities/duplicates/',
      '/utilities/duplicates?index=3',
      `/utilities/duplicates/photos/${assetId}?index=3`,
    ],
    detect({ pathname }) {
      const match = duplicatesPath.exec(pathname);
      return match && { kind: 'duplicates', viewing: match[1] !== undefined };
    },
  },
};

/** Which of Immich's pages an address is. Reads the path only; the caller makes sure that the site is an Immich. */
export function detectPage(url: URL): Page {
  for (const { detect } of Object.values(pageDetectors)) {
    const page = detect(url);
    if (page) return page;
  }
  return { kind: 'other', path: url.pathname };
}

/** What stacking from this page would look at, or null where the page offers nothing. */
export function scopeOf(page: Page): Scope | null {
  switch (page.kind) {
    case 'album':
      return { kind: 'album', albumId: page.albumId };
    case 'duplicates':
      return { kind: 'duplicates' };
    default:
      return null;
  }
}

/** Whether a page is one of those before Immich itself: signing in, a new password. */
export const isSignIn = (page: Page): boolean => page.kind === 'other' && page.path.startsWith('/auth/');

const photoPath = new RegExp(`/photos/${id}/?$`, 'i');

/** Whether a photo, or a memory, fills the window, with controls of its own at the foot (2.0 to 3.1). */
export const fillsWindow = (page: Page): boolean =>
  page.kind === 'other' ? photoPath.test(page.path) || page.path.startsWith('/memory') : page.viewing;

/** Whether Immich's own list of pages stands at the side of a page, where the window is wide enough for it. */
export const hasSidebar = (page: Page): boolean =>
  page.kind === 'duplicates' ||
  (page.kind === 'other' && !/^\/(?:people\/.|search|partners\/|share\/|s\/)/.test(page.path));

/** Whether two addresses are of one page: a photo that is viewed in an album covers that album's page. */
export function isSamePage(one: Page, other: Page): boolean {
  if (one.kind === 'album' && other.kind === 'album') return one.albumId === other.albumId;
  if (one.kind === 'other' && other.kind === 'other') return one.path === other.path;
  return one.kind === other.kind;
}
