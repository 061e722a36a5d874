import { albumMode, barOf, type PageBar, viewerIsOpen } from './anchors';
import { type Page, scopeOf } from './detect-page';

/** Where the button belongs at this moment. */
export type Placement =
  /** The page offers nothing. */
  | { where: 'nowhere' }
  /** The page offers stacking, but not while photos are selected, added or viewed. */
  | { where: 'hidden' }
  | { where: 'bar'; bar: PageBar & { trailing: Element } }
  /** The page offers stacking, and no anchor is there (yet). */
  | { where: 'unanchored' };

/** Reads where the button belongs from the page's address and its DOM. Changes nothing. */
export function placementOf(root: ParentNode, page: Page): Placement {
  if (!scopeOf(page)) return { where: 'nowhere' };
  if ((page.kind !== 'other' && page.viewing) || viewerIsOpen(root)) return { where: 'hidden' };
  if (page.kind === 'album' && albumMode(root) === 'other') return { where: 'hidden' };
  const found = barOf(root, page);
  return found?.trailing ? { where: 'bar', bar: { ...found, trailing: found.trailing } } : { where: 'unanchored' };
}
