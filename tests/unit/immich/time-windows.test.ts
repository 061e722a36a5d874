import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upTo, windowsOf } from '~/utils/immich/time-windows';

const month = (year: number, index: number, count: number) => ({ start: Date.UTC(year, index, 1), count });

describe('windows of time', () => {
  it('are one for a library that fits one answer, and for an empty one', () => {
    expect(windowsOf([])).toEqual([{ from: null, to: null }]);
    expect(windowsOf([month(2025, 3, 300), month(2025, 4, 400)])).toEqual([{ from: null, to: null }]);
  });

  it('take small months together and begin another where the next would not fit', () => {
    const april = Date.UTC(2025, 3, 1);
    expect(windowsOf([month(2025, 3, 500), month(2025, 1, 300), month(2025, 2, 400)])).toEqual([
      { from: null, to: april },
      { from: april, to: null },
    ]);
  });

  it('cut a month with many files evenly', () => {
    const windows = windowsOf([month(2025, 0, 2400)]);
    const days = 24 * 60 * 60 * 1000;
    expect(windows).toHaveLength(3);
    expect(windows[1]).toEqual({
      from: Date.UTC(2025, 0, 1) + (31 / 3) * days,
      to: Date.UTC(2025, 0, 1) + ((31 * 2) / 3) * days,
    });
  });

  it('are left out or cut where they lie after a moment, that moment included', () => {
    const all = [
      { from: null, to: 10 },
      { from: 10, to: 20 },
      { from: 20, to: null },
    ];
    expect(upTo(15, all)).toEqual([
      { from: null, to: 10 },
      { from: 10, to: 15 },
    ]);
    expect(upTo(20, all)).toEqual([all[0], all[1], { from: 20, to: 20 }]);
    expect(upTo(30, all)).toEqual([all[0], all[1], { from: 20, to: 30 }]);
  });

  it('leave no moment out, whatever the months are', () => {
    const months = fc.uniqueArray(
      fc.record({ index: fc.integer({ min: 0, max: 600 }), count: fc.integer({ min: 1, max: 5000 }) }),
      { selector: ({ index }) => index },
    );
    fc.assert(
      fc.property(months, (list) => {
        const windows = windowsOf(list.map(({ index, count }) => month(1980, index, count)));
        expect(windows[0]?.from).toBeNull();
        expect(windows.at(-1)?.to).toBeNull();
        windows.slice(1).forEach(({ from }, index) => {
          expect(from).not.toBeNull();
          expect(from).toBe(windows[index]?.to);
        });
        const edges = windows.slice(1).map(({ from }) => from ?? 0);
        expect([...edges].sort((one, other) => one - other)).toEqual(edges);
      }),
    );
  });
});
