import { expect, it } from 'vitest';
import { takeTurns } from '~/utils/jobs/take-turns';

const tick = () => new Promise((resolve) => setTimeout(resolve));

it('lets so many run at a time, in the order in which they came, whatever becomes of them', async () => {
  const inTurn = takeTurns(2);
  const begun: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const run = (number: number) =>
    inTurn(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push(number);
          ends.push((error) => (error ? reject(error) : resolve(number)));
        }),
    );
  const results = [0, 1, 2, 3, 4].map(run);
  await tick();
  expect(begun).toEqual([0, 1]);

  ends[1]?.(new Error('away'));
  await expect(results[1]).rejects.toThrow('away');
  expect(begun).toEqual([0, 1, 2]);

  for (const wave of [
    [0, 2],
    [3, 4],
  ]) {
    for (const number of wave) ends[number]?.();
    await tick();
  }
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(await Promise.all([results[0], results[2], results[3], results[4]])).toEqual([0, 2, 3, 4]);
});
