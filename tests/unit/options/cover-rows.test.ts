import { describe, expect, it } from 'vitest';
import { moved, rawFirst, toCoverOrder, toCoverRows } from '~/components/options/rules/cover-rows';
import { dropIndex } from '~/components/options/rules/use-drag';
import { defaultRules } from '~/utils/stacking';

describe('the rows of a cover order', () => {
  it('put the spellings of one type together', () => {
    expect(toCoverRows(defaultRules.coverOrder).map(({ name }) => name)).toEqual([
      'JPEG',
      'HEIC',
      'AVIF',
      'WebP',
      'JPEG XL',
      'PNG',
      'TIFF',
      'MPO',
      'INSP',
      'PSD',
      'RAW',
    ]);
  });

  it.each([[defaultRules.coverOrder], [['raw']], [['jpeg', 'dng', 'jpg', 'raw', 'xyz']]])(
    'say no more and no less than the order: %j',
    (order) => {
      expect(toCoverOrder(toCoverRows(order))).toEqual(order);
    },
  );

  it('have keys of their own where spellings stand apart', () => {
    expect(toCoverRows(['jpg', 'raw', 'jpeg', 'jpe']).map(({ key }) => key)).toEqual(['jpg', 'raw', 'jpeg']);
  });
});

describe('moving an entry', () => {
  it.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 1, 'abcd'],
    [0, 9, 'bcda'],
    [2, -1, 'cabd'],
  ])('from %i to %i gives %s', (from, to, expected) => {
    const list = [...'abcd'];

    expect(moved(list, from, to).join('')).toBe(expected);
    expect(list.join('')).toBe('abcd');
  });

  it('puts RAW first and leaves the rest in order', () => {
    expect(rawFirst(['jpg', 'dng', 'raw', 'png'])).toEqual(['raw', 'jpg', 'dng', 'png']);
    expect(rawFirst(['jpg'])).toEqual(['raw', 'jpg']);
  });
});

describe('the place where a dragged entry is let go', () => {
  const middles = [20, 60, 100, 140];

  it.each([
    [0, 20, 0],
    [0, 59, 0],
    [0, 61, 1],
    [0, 500, 3],
    [3, 139, 3],
    [3, 99, 2],
    [3, -50, 0],
    [1, 30, 1],
    [1, 19, 0],
  ])('for entry %i held at %i px is %i', (from, y, expected) => {
    expect(dropIndex(middles, from, y)).toBe(expected);
  });
});
