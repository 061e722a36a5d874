/**
 * The place in a list where an entry belongs that is held at a height: behind every other entry whose middle is above.
 * @param middles of all entries as they stood when the drag began, in px
 */
export function dropIndex(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}
