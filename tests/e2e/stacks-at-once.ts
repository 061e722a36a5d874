import type { RunningFakeImmich } from '~/tests/fake-immich';

/** How many calls that make a stack a server had at a time, at most. */
export function stacksAtOnce({ calls }: RunningFakeImmich): number {
  const making = calls.filter(({ method, path }) => method === 'POST' && path === '/api/stacks');
  return Math.max(
    ...making.map(
      ({ startedAt }) => making.filter((other) => other.startedAt <= startedAt && startedAt < other.endedAt).length,
    ),
  );
}
