interface Edges {
  left: number;
  right: number;
}

/** How much of a button the bar has room for. */
export type BarRoom = 'label' | 'icon' | 'none';

/** What the bar has room for of the button that stacks, and of the toggle beside it. */
export interface BarFit {
  stack: BarRoom;
  toggle: BarRoom;
}

/** Below this, in px, the icon alone would push Immich's own buttons out of the bar or over each other. */
const iconWidth = 36;
/** With less than this, in px, between Immich's buttons a label would crowd the bar. */
const labelWidth = 280;
/** Beside the toggle that icon keeps its distances; a round button; the number of hidden files as a label. In px. */
const iconWidthInPair = 64;
const buttonWidth = 40;
const gap = 8;
const numberWidth = 96;

/**
 * What fits into so many px, in the order of what matters: the button that stacks, the toggle, their labels.
 * @param toggleButtons of how many buttons the toggle is made: none where there is no toggle
 */
export function fitInto(free: number, toggleButtons: 0 | 1 | 2): BarFit {
  if (free < iconWidth) return { stack: 'none', toggle: 'none' };
  if (toggleButtons === 0) return { stack: free < labelWidth ? 'icon' : 'label', toggle: 'none' };
  const left = free - toggleButtons * buttonWidth - gap;
  if (left < iconWidthInPair) return { stack: 'icon', toggle: 'none' };
  if (left < labelWidth) return { stack: 'icon', toggle: 'icon' };
  return { stack: 'label', toggle: left < labelWidth + numberWidth ? 'icon' : 'label' };
}

/**
 * The px between the bar's first button, or its title, and the group at its end, in either writing direction.
 * All values are of one coordinate system; `bar` is the bar less its padding, `group` are the edges of the group's own buttons, less ours.
 */
export function freeBetween(bar: Edges, first: Edges, group: Edges[]): number {
  // A bar that is not laid out (the viewer covers the page) says nothing.
  if (bar.right <= bar.left) return iconWidth;
  const rightToLeft = first.left + first.right > bar.left + bar.right;
  return rightToLeft ? freeBefore(mirror(bar), mirror(first), group.map(mirror)) : freeBefore(bar, first, group);
}

function freeBefore(bar: Edges, first: Edges, group: Edges[]): number {
  const start = Math.min(bar.right, ...group.map(({ left }) => left));
  const end = Math.max(...group.map(({ right }) => right));
  // What stands over the end of the bar was pushed there by us and would come back if we left.
  return start - Math.max(0, end - bar.right) - first.right;
}

const mirror = ({ left, right }: Edges): Edges => ({ left: -right, right: -left });

function insideOf(bar: Element): Edges {
  const { left, right } = bar.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(bar);
  return { left: left + Number.parseFloat(paddingLeft), right: right - Number.parseFloat(paddingRight) };
}

/** Measures the room in a bar of the page, in px, as if `own` were not there. */
export function measureFree(bar: Element, trailing: Element, own: Element): number {
  const button = bar.querySelector('button');
  // A bar whose buttons are all at its end begins with its title.
  const first = button && !trailing.contains(button) ? button : bar.firstElementChild;
  if (!first || first.contains(trailing)) return iconWidth;
  const group = [...trailing.children]
    .filter((child) => child !== own)
    .map((child) => child.getBoundingClientRect())
    .filter(({ width }) => width > 0);
  return freeBetween(insideOf(bar), first.getBoundingClientRect(), group);
}
