import { describe, expect, it } from 'vitest';
import { createPictureQueue, type Wanted } from '~/components/overlay/review/picture-queue';

/** So many pictures that wait, of which those from `seen` on are in sight. */
function waiting(count: number, seen: number) {
  const queue = createPictureQueue();
  const started: number[] = [];
  const all = Array.from({ length: count }, (_, index): Wanted => {
    const start = () => void started.push(index);
    return { isInSight: index >= seen, start };
  });
  for (const one of all) queue.add(one);
  return { queue, started, all };
}

describe('pictures', () => {
  it('load six at once and no more', () => {
    const { queue, started, all } = waiting(20, 0);
    queue.go();
    expect(started).toEqual([0, 1, 2, 3, 4, 5]);
    for (const index of [3, 0]) queue.end(all[index]!);
    expect(started.slice(6)).toEqual([6, 7]);
  });

  it('in sight load before those that are only near', () => {
    const { queue, started, all } = waiting(12, 8);
    queue.go();
    expect(started).toEqual([8, 9, 10, 11, 0, 1]);
    // Scrolled to meanwhile.
    all[5]!.isInSight = true;
    queue.end(all[8]!);
    expect(started.at(-1)).toBe(5);
  });

  it('that nobody wants any more give their turn away, whether they wait or load', () => {
    const { queue, started, all } = waiting(9, 0);
    queue.go();
    queue.end(all[6]!);
    queue.end(all[1]!);
    expect(started.slice(6)).toEqual([7]);
  });

  it('end once, however often that is said', () => {
    const { queue, started, all } = waiting(9, 0);
    queue.go();
    queue.end(all[0]!);
    queue.end(all[0]!);
    expect(started).toHaveLength(7);
  });
});
