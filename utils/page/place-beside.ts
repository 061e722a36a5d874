/** Px between an element and what is placed beside it, and between that and the edge of the window. */
const gap = 8;

/**
 * Where a box of this size stands beside an anchor: below it, or above where the anchor is in the lower half of the
 * window; their ends in line, and all of it in the window as far as it fits. Px of the window.
 */
export function placeBeside(
  anchor: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  box: { width: number; height: number },
  window: { width: number; height: number },
  rightToLeft: boolean,
): { left: number; top: number } {
  const isHigh = anchor.top + anchor.bottom <= window.height;
  const inside = (start: number, size: number, room: number) => Math.max(gap, Math.min(start, room - size - gap));
  return {
    left: inside(rightToLeft ? anchor.left : anchor.right - box.width, box.width, window.width),
    top: inside(isHigh ? anchor.bottom + gap : anchor.top - box.height - gap, box.height, window.height),
  };
}
