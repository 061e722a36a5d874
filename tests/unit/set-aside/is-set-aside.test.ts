import { describe, expect, it } from 'vitest';
import { createSetAside } from '~/utils/set-aside/is-set-aside';

const isAside = createSetAside([{ assetIds: ['a', 'b'] }, { assetIds: ['c', 'd', 'e'] }, { assetIds: ['a', 'f'] }]);

describe('what was set aside', () => {
  it.each([
    ['the same files', ['b', 'a']],
    ['a file more', ['a', 'b', 'z']],
    ['a file less', ['c', 'e']],
    ['files of two shots, of which two were said to be none', ['b', 'f', 'a']],
  ])('holds back a group of %s', (_, assetIds) => expect(isAside(assetIds)).toBe(true));

  it.each([
    ['with one file of it', ['a', 'z']],
    ['with one file each of two others', ['b', 'c']],
    ['with none', ['x', 'y']],
  ])('leaves a group %s', (_, assetIds) => expect(isAside(assetIds)).toBe(false));

  it('is nothing at first', () => expect(createSetAside([])(['a', 'b'])).toBe(false));
});
