import { expect } from './fixtures';

/** A number once it has not changed for four tenths of a second. */
export async function settled(read: () => number): Promise<number> {
  let last = -1;
  const holds = () => {
    const before = last;
    last = read();
    return last === before;
  };
  await expect.poll(holds, { intervals: [400] }).toBe(true);
  return last;
}
