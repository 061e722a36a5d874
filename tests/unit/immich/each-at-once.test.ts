import { describe, expect, it } from 'vitest';
import { eachAtOnce } from '~/utils/immich/each-at-once';

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('work on many, so many at a time', () => {
  it('does each once, never more at a time than allowed, and as many as allowed', async () => {
    const done: number[] = [];
    let open = 0;
    let most = 0;
    await eachAtOnce(
      Array.from({ length: 20 }, (_, index) => index),
      6,
      async (one) => {
        most = Math.max(most, ++open);
        await turn();
        open--;
        done.push(one);
      },
    );
    expect(done.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(most).toBe(6);
  });

  it('begins nothing new after a failure, and throws it', async () => {
    const begun: number[] = [];
    const working = eachAtOnce([0, 1, 2, 3, 4, 5], 2, async (one) => {
      begun.push(one);
      await turn();
      if (one === 1) throw new Error('no more');
    });
    await expect(working).rejects.toThrow('no more');
    await turn();
    await turn();
    expect(begun.length).toBeLessThanOrEqual(3);
  });

  it('begins nothing after the signal has fired', async () => {
    const begun: number[] = [];
    const stop = new AbortController();
    const working = eachAtOnce(
      [0, 1, 2, 3],
      1,
      async (one) => {
        begun.push(one);
        stop.abort(new Error('stopped'));
      },
      stop.signal,
    );
    await expect(working).rejects.toThrow('stopped');
    expect(begun).toEqual([0]);
  });

  it('is done with nothing to do', async () => {
    await expect(eachAtOnce([], 6, async () => {})).resolves.toBeUndefined();
  });
});
