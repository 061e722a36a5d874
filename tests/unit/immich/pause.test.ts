import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pause } from '~/utils/immich/pause';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a pause', () => {
  it('is as long as it is told', async () => {
    const ended = vi.fn();
    void pause(500).then(ended);
    await vi.advanceTimersByTimeAsync(499);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalled();
  });

  it('ends at once when its signal fires, before or meanwhile, and leaves nothing running', async () => {
    const stop = new AbortController();
    const stopped = pause(500, stop.signal);
    stop.abort();
    await stopped;
    await pause(500, stop.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
