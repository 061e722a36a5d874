import type { CharacterTest } from './characters';
import { ShotNamePatternError } from './fault';

/** One step of a compiled pattern. Where it leads is counted from itself, so that steps can be put anywhere. */
export type Step =
  | { do: 'eat'; test: CharacterTest }
  /** Stands at `^`, `$`, `\\b` or `\\B`. */
  | { do: 'stand'; edge: string }
  /** Tries `first`, and `second` where that leads nowhere. */
  | { do: 'fork'; first: number; second: number }
  | { do: 'jump'; by: number }
  /** Remembers where the first group begins and ends. A new round of a loop forgets what it held in the last one. */
  | { do: 'begin' | 'end' | 'forget' }
  | { do: 'accept' };

const largest = 2000;

/** Puts steps one behind the other. @throws {ShotNamePatternError} `too-large` beyond 2,000 of them. */
export function sequence(...parts: readonly Step[][]): Step[] {
  const steps = parts.flat();
  if (steps.length >= largest) throw new ShotNamePatternError('too-large', String(largest));
  return steps;
}

export function choice(one: Step[], other: Step[]): Step[] {
  return sequence(
    [{ do: 'fork', first: 1, second: one.length + 2 }],
    one,
    [{ do: 'jump', by: other.length + 1 }],
    other,
  );
}

/** @param lazy as seldom as it can be. */
export function repeat(body: Step[], min: number, max: number, lazy: boolean): Step[] {
  const round = body.some((step) => step.do === 'begin') ? sequence([{ do: 'forget' }], body) : body;
  const fork = (behind: number): Step => ({ do: 'fork', first: lazy ? behind : 1, second: lazy ? 1 : behind });

  let steps: Step[] = [];
  if (max === Infinity) {
    steps = sequence([fork(round.length + 2)], round, [{ do: 'jump', by: -round.length - 1 }]);
  } else {
    for (let count = min; count < max; count += 1) {
      steps = sequence([fork(round.length + steps.length + 1)], round, steps);
    }
  }
  // What is empty stays so: `(?:){999999}` must not be counted out.
  for (let count = 0; count < min && round.length > 0; count += 1) steps = sequence(round, steps);
  return steps;
}
