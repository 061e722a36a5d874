import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttled } from '~/utils/answers/throttled';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('makes the first call at once, then at most one every so often, and never loses the last', () => {
  const told: number[] = [];
  const tell = throttled(200, (number: number) => told.push(number));
  tell(1);
  tell(2);
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(150);
  tell(3);
  vi.advanceTimersByTime(49);
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([1, 3]);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([1, 3]);
  tell(4);
  expect(told).toEqual([1, 3, 4]);
  expect(vi.getTimerCount()).toBe(0);
});
