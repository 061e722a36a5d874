import type { Shot } from './find-shots';
import type { KnownStack } from './stack-index';
import type { Asset } from './types';

/** Puts together the shots that have a stack in common, directly or through others. Most are by themselves. */
export function tieShots(shots: readonly Shot[], stackOf: (asset: Asset) => KnownStack | null): Shot[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (stackId: string): string => {
    let leader = stackId;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next;
    leaders.set(stackId, leader);
    return leader;
  };

  const firstStacks = shots.map((shot) => {
    let first: string | null = null;
    for (const asset of shot.assets) {
      const stack = stackOf(asset);
      if (!stack) continue;
      const leader = leaderOf(stack.id);
      if (first === null) first = leader;
      else leaders.set(leader, leaderOf(first));
    }
    return first;
  });

  const tied: Shot[][] = [];
  const byLeader = new Map<string, Shot[]>();
  shots.forEach((shot, index) => {
    const stackId = firstStacks[index];
    const leader = stackId ? leaderOf(stackId) : null;
    const together = leader === null ? undefined : byLeader.get(leader);
    if (together) together.push(shot);
    else {
      const alone = [shot];
      tied.push(alone);
      if (leader !== null) byLeader.set(leader, alone);
    }
  });
  return tied;
}
