/**
 * Does some work for each of many, so many at a time. The first failure is thrown, and nothing new is begun after it, or
 * after the signal has fired. Twelve lines of ours, because `p-map` costs the background 0.75 kB of its 35.
 */
export async function eachAtOnce<T>(
  all: Iterable<T>,
  limit: number,
  work: (one: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const rest = [...all].values();
  let failed = false;
  const goOn = async () => {
    for (const one of rest) {
      signal?.throwIfAborted();
      await work(one);
      if (failed) return;
    }
  };
  const watched = () =>
    goOn().catch((error) => {
      failed = true;
      throw error;
    });
  await Promise.all(Array.from({ length: limit }, watched));
}
