interface Edges {
  left: number;
  right: number;
}

/** How much of the button the bar has room for. */
export type BarRoom = 'label' | 'icon' | 'none';

/** Below this, in px, the icon alone would push Immich's own buttons out of the bar or over each other. */
const iconWidth = 36;
/** With less than this, in px, between Immich's buttons a label would crowd the bar. */
const labelWidth = 280;

/**
 * What fits between the bar's first button, or its title, and the group at its end, in either writing direction.
 * All values are px of one coordinate system; `group` are the edges of the group's own buttons, less ours.
 */
export function roomBetween(bar: Edges, first: Edges, group: Edges[]): BarRoom {
  // A bar that is not laid out (the viewer covers the page) says nothing.
  if (bar.right <= bar.left) return 'icon';
  const rightToLeft = first.left + first.right > bar.left + bar.right;
  const free = rightToLeft ? freeBefore(mirror(bar), mirror(first), group.map(mirror)) : freeBefore(bar, first, group);
  if (free < iconWidth) return 'none';
  return free < labelWidth ? 'icon' : 'label';
}

function freeBefore(bar: Edges, first: Edges, group: Edges[]): number {
  const start = Math.min(bar.right, ...group.map(({ left }) => left));
  const end = Math.max(...group.map(({ right }) => right));
  // What stands over the end of the bar was pushed there by us and would come back if we left.
  return start - Math.max(0, end - bar.right) - first.right;
}

const mirror = ({ left, right }: Edges): Edges => ({ left: -right, right: -left });

/** Measures the room in a bar of the page, as if `own` were not there. */
export function measureRoom(bar: Element, trailing: Element, own: Element): BarRoom {
  const button = bar.querySelector('button');
  // A bar whose buttons are all at its end begins with its title.
  const first = button && !trailing.contains(button) ? button : bar.firstElementChild;
  if (!first || first.contains(trailing)) return 'icon';
  const group = [...trailing.children]
    .filter((child) => child !== own)
    .map((child) => child.getBoundingClientRect())
    .filter(({ width }) => width > 0);
  return roomBetween(bar.getBoundingClientRect(), first.getBoundingClientRect(), group);
}
