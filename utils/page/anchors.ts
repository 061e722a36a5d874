import type { Page } from './detect-page';

/**
 * What we know of the bars in Immich's album and duplicates pages. The same ids serve the bars of other pages too, so the URL
 * decides whether there is a button, and a bar decides only where. Nothing here reads text, labels or classes.
 */
export interface PageBar {
  /** Which look the bar has; `found-by-icons` is a version we have not seen. */
  shape: 'control-bar' | 'app-bar' | 'found-by-icons' | 'page-header';
  /** The element that holds every button of the bar. */
  bar: Element;
  /** The group of buttons at the end; null while Immich has not put it there yet. */
  trailing: Element | null;
}

interface BarAnchor {
  shape: PageBar['shape'];
  versions: string;
  find(root: ParentNode): PageBar | null;
}

/** Icon paths of Material Design Icons, which Immich draws inline; the same in every version and language. */
const icons = {
  arrowLeft: 'M20,11V13H8L13.5,18.5L12.08,19.92L4.16,12L12.08,4.08L13.5,5.5L8,11H20Z',
  close:
    'M19,6.41L17.59,5L12,10.59L6.41,5L5,6.41L10.59,12L5,17.59L6.41,19L12,13.41L17.59,19L19,17.59L13.41,12L19,6.41Z',
  download: 'M5,20H19V18H5M19,9H15V3H9V9H5L12,16L19,9Z',
  dotsVertical:
    'M12,16A2,2 0 0,1 14,18A2,2 0 0,1 12,20A2,2 0 0,1 10,18A2,2 0 0,1 12,16M12,10A2,2 0 0,1 14,12A2,2 0 0,1 12,14A2,2 0 0,1 10,12A2,2 0 0,1 12,10M12,4A2,2 0 0,1 14,6A2,2 0 0,1 12,8A2,2 0 0,1 10,6A2,2 0 0,1 12,4Z',
  imagePlus:
    'M13 19C13 19.7 13.13 20.37 13.35 21H5C3.9 21 3 20.11 3 19V5C3 3.9 3.9 3 5 3H19C20.11 3 21 3.9 21 5V13.35C20.37 13.13 19.7 13 19 13V5H5V19H13M13.96 12.29L11.21 15.83L9.25 13.47L6.5 17H13.35C13.75 15.88 14.47 14.91 15.4 14.21L13.96 12.29M20 18V15H18V18H15V20H18V23H20V20H23V18H20Z',
};

/** Newest first. */
export const barAnchors: BarAnchor[] = [
  {
    shape: 'control-bar',
    versions: '3.0 and newer',
    find(root) {
      const bar = root.querySelector('#control-bar > nav');
      // Immich adds the third group one flush after the bar itself.
      return (
        bar && { shape: 'control-bar', bar, trailing: root.querySelector('#control-bar > nav > div:nth-of-type(3)') }
      );
    },
  },
  {
    shape: 'app-bar',
    versions: '2.0 to 2.7',
    find(root) {
      const bar = root.querySelector('#asset-selection-app-bar');
      return bar && { shape: 'app-bar', bar, trailing: root.querySelector('#asset-selection-app-bar > :nth-child(3)') };
    },
  },
  {
    shape: 'found-by-icons',
    versions: 'any that renames its bar and keeps its icons',
    find(root) {
      for (const icon of [icons.arrowLeft, icons.close]) {
        for (const first of buttonsWith(root, icon)) {
          const bar = barAround(first);
          if (!bar) continue;
          const own = buttonsWith(bar, icons.download)[0] ?? buttonsWith(bar, icons.imagePlus)[0];
          return { shape: 'found-by-icons', bar, trailing: own?.parentElement ?? null };
        }
      }
      return null;
    },
  },
];

/** The buttons with exactly this icon, outside the photo viewer, whose own bar has the same icons. */
function buttonsWith(root: ParentNode, icon: string): Element[] {
  return [...root.querySelectorAll(`button path[d="${icon}"]`)]
    .map((path) => path.closest('button'))
    .filter((button) => button !== null)
    .filter((button) => !button.closest('#immich-asset-viewer'));
}

/** The smallest box around a back or close button that also holds the buttons of a bar's end. */
function barAround(first: Element): Element | null {
  for (let box = first.parentElement; box && box.localName !== 'body'; box = box.parentElement) {
    // A box that holds the photos too is the page, not its bar.
    if (box.querySelector('main, #asset-grid, [data-asset-id]')) return null;
    if ([icons.download, icons.imagePlus, icons.dotsVertical].some((icon) => buttonsWith(box, icon).length > 0)) {
      return box;
    }
  }
  return null;
}

/** The bar of the album page that is shown, by the first anchor that knows it. */
export function findBar(root: ParentNode): PageBar | null {
  for (const anchor of barAnchors) {
    const found = anchor.find(root);
    if (found) return found;
  }
  return null;
}

/** The header of the duplicates page, one structure from 2.0 to 3.1: the title's box, then the group of buttons. */
export function findHeader(root: ParentNode): PageBar | null {
  const title = root.querySelector('#user-page-header')?.parentElement;
  const bar = title?.parentElement;
  return bar ? { shape: 'page-header', bar, trailing: title.nextElementSibling } : null;
}

/** The bar that a page of this kind has. */
export function barOf(root: ParentNode, page: Page): PageBar | null {
  return page.kind === 'duplicates' ? findHeader(root) : findBar(root);
}

/** The group of buttons that ours joins as its first child, or null where no anchor knows the page. */
export function findAnchor(root: ParentNode): Element | null {
  return findBar(root)?.trailing ?? null;
}

/**
 * What the album page is doing: `view`, or `other` (photos are selected, or being added, or a cover is chosen).
 * Told by the icon of the bar's first button, an arrow or a cross, in 2.0 to 3.1. Null where there is no bar or
 * its icon is another.
 */
export function albumMode(root: ParentNode): 'view' | 'other' | null {
  const icon = findBar(root)?.bar.querySelector('button path')?.getAttribute('d');
  if (icon === icons.close) return 'other';
  return icon === icons.arrowLeft ? 'view' : null;
}

/** Whether a single photo covers the page. Immich then hides the page below without removing it (2.0 to 3.1). */
export function viewerIsOpen(root: ParentNode): boolean {
  return root.querySelector('#immich-asset-viewer') !== null;
}
