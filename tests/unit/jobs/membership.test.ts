import { describe, expect, it } from 'vitest';
import { isUnchanged, membershipOf, sameStack, stacksNow } from '~/utils/jobs/work/membership';
import type { AssetStack } from '~/utils/stacking/types';

const stack = (id: string, ...assetIds: string[]): AssetStack => ({ id, primaryAssetId: assetIds[0] ?? '', assetIds });
const members = (...stacks: AssetStack[]) => membershipOf(stacks.map((one) => ({ stack: one, assets: [] })));

describe('sameStack, of A with B behind it', () => {
  it.each([
    ['the same under another id', stack('t', 'a', 'b'), true],
    ['a member more', stack('s', 'a', 'b', 'c'), false],
    ['a member less', stack('s', 'a'), false],
    ['another primary', stack('s', 'b', 'a'), false],
    ['another member', stack('s', 'a', 'c'), false],
  ])('and %s', (_, other, expected) => {
    expect(sameStack(stack('s', 'a', 'b'), other)).toBe(expected);
  });

  it('does not mind the order behind the primary', () => {
    expect(sameStack(stack('s', 'a', 'b', 'c'), stack('s', 'a', 'c', 'b'))).toBe(true);
  });
});

describe('isUnchanged', () => {
  const ab = stack('s', 'a', 'b');
  it.each([
    ['files that were and are in no stack', [], members(stack('x', 'p', 'q')), true],
    ['a file that someone stacked since', [], members(stack('x', 'a', 'z')), false],
    ['a stack with the same primary and members', [ab], members(stack('s', 'a', 'b')), true],
    ['a stack whose primary was changed', [ab], members(stack('s', 'b', 'a')), false],
    ['a stack that is gone', [ab], members(), false],
    ['a stack that gained a member', [ab], members(stack('s', 'a', 'b', 'q')), false],
    ['a stack made anew with another id', [ab], members(stack('t', 'a', 'b')), false],
    ['a second stack beside it', [ab], members(ab, stack('x', 'c', 'd')), false],
  ])('for %s', (_, then, membership, expected) => {
    expect(isUnchanged(['a', 'b', 'c'], then, membership)).toBe(expected);
  });
});

it('stacksNow names each stack once', () => {
  const found = stacksNow(['a', 'b', 'c', 'e'], members(stack('s', 'a', 'b'), stack('t', 'c', 'd')));
  expect(found.map(({ id }) => id)).toEqual(['s', 't']);
});
