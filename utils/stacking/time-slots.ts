import type { Asset } from './types';

export interface TimeSlots<T> {
  add(asset: Asset, item: T): void;
  /** What was added with a clock near one of this file's clocks; may hold some that are a little further. */
  near(asset: Asset): T[];
}

/** Finds things by either clock without looking at all of them: times fall into slots as wide as the tolerance. */
export function createTimeSlots<T>(toleranceMs: number): TimeSlots<T> {
  const width = Math.max(toleranceMs, 1);
  const byLocal = new Map<number, T[]>();
  const byCreated = new Map<number, T[]>();

  const put = (slots: Map<number, T[]>, time: number, item: T): void => {
    const slot = Math.floor(time / width);
    const items = slots.get(slot);
    if (items) items.push(item);
    else slots.set(slot, [item]);
  };
  const take = (slots: Map<number, T[]>, time: number, into: Set<T>): void => {
    const slot = Math.floor(time / width);
    for (let near = slot - 1; near <= slot + 1; near += 1) for (const item of slots.get(near) ?? []) into.add(item);
  };

  return {
    add(asset, item) {
      put(byLocal, asset.localDateTime, item);
      put(byCreated, asset.fileCreatedAt, item);
    },
    near(asset) {
      const found = new Set<T>();
      take(byLocal, asset.localDateTime, found);
      take(byCreated, asset.fileCreatedAt, found);
      return [...found];
    },
  };
}
