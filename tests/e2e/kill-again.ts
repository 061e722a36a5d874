import type { RunningFakeImmich } from '~/tests/fake-immich';
import { expect } from './fixtures';

/** Calls that may still be on their way from a background that is dead. */
const underWay = 6;

/**
 * Ends the background of a job so many times, and each time only when it has come back and stacks again: one that is
 * ended while it starts proves nothing, and Firefox then may forget what to wake it for.
 * @param kill ends it, and may do more to the browser; `count` begins at 1
 */
export async function killAgain(
  { calls }: RunningFakeImmich,
  times: number,
  kill: (count: number) => Promise<void>,
): Promise<void> {
  const writes = () => calls.filter(({ method, path }) => method === 'POST' && path === '/api/stacks').length;
  for (let count = 1; count <= times; count++) {
    const before = writes();
    await expect.poll(writes, { timeout: 45_000, intervals: [50] }).toBeGreaterThan(before + underWay);
    await kill(count);
  }
}
