import type { CharacterTest } from './pattern-characters';
import { ShotNamePatternError } from './pattern-fault';
import type { PatternNode } from './pattern-syntax';

/** One step of a compiled pattern. `fork` tries `first`, and `second` where that leads nowhere. */
export type Step =
  | { do: 'eat'; test: CharacterTest }
  | { do: 'stand'; edge: 'start' | 'end' | 'word' | 'not-word' }
  | { do: 'fork'; first: number; second: number }
  | { do: 'jump'; to: number }
  /** Remembers where the first group begins (0) or ends (1). */
  | { do: 'mark'; slot: 0 | 1 }
  /** A new round of a loop forgets what the group held in the last one. */
  | { do: 'forget' }
  | { do: 'accept' };

const largest = 2000;

/** Turns a parsed pattern into steps. @throws {ShotNamePatternError} `too-large` beyond 2,000 of them. */
export function compileProgram(pattern: PatternNode): Step[] {
  const steps: Step[] = [];
  emit(steps, pattern);
  add(steps, { do: 'accept' });
  return steps;
}

function add(steps: Step[], step: Step): void {
  if (steps.length >= largest) throw new ShotNamePatternError('too-large', String(largest));
  steps.push(step);
}

function emit(steps: Step[], node: PatternNode): void {
  if (node.kind === 'character') add(steps, { do: 'eat', test: node.test });
  else if (node.kind === 'edge') add(steps, { do: 'stand', edge: node.edge });
  else if (node.kind === 'sequence') for (const part of node.parts) emit(steps, part);
  else if (node.kind === 'choice') emitChoice(steps, node.options);
  else if (node.kind === 'repeat') emitRepeat(steps, node);
  else {
    if (node.isFirst) add(steps, { do: 'mark', slot: 0 });
    emit(steps, node.body);
    if (node.isFirst) add(steps, { do: 'mark', slot: 1 });
  }
}

function emitChoice(steps: Step[], options: PatternNode[]): void {
  const jumps: { do: 'jump'; to: number }[] = [];
  for (const option of options.slice(0, -1)) {
    const fork = { do: 'fork' as const, first: steps.length + 1, second: 0 };
    const jump = { do: 'jump' as const, to: 0 };
    add(steps, fork);
    emit(steps, option);
    add(steps, jump);
    fork.second = steps.length;
    jumps.push(jump);
  }
  for (const last of options.slice(-1)) emit(steps, last);
  for (const jump of jumps) jump.to = steps.length;
}

function emitRepeat(steps: Step[], node: PatternNode & { kind: 'repeat' }): void {
  const hasFirstGroup = holdsFirstGroup(node.body);
  const round = () => {
    if (hasFirstGroup) add(steps, { do: 'forget' });
    emit(steps, node.body);
  };
  const fork = () => {
    const made = { do: 'fork' as const, first: 0, second: 0 };
    add(steps, made);
    return (inside: number, behind: number) => {
      made.first = node.lazy ? behind : inside;
      made.second = node.lazy ? inside : behind;
    };
  };

  for (let count = 0; count < node.min; count += 1) {
    const before = steps.length;
    round();
    // A body that is empty stays so: `(?:){999999}` must not be counted out.
    if (steps.length === before) break;
  }
  if (node.max === Infinity) {
    const at = steps.length;
    const lead = fork();
    round();
    add(steps, { do: 'jump', to: at });
    lead(at + 1, steps.length);
    return;
  }
  const leads: (() => void)[] = [];
  for (let count = node.min; count < node.max; count += 1) {
    const lead = fork();
    const inside = steps.length;
    leads.push(() => lead(inside, steps.length));
    round();
  }
  for (const lead of leads) lead();
}

function holdsFirstGroup(node: PatternNode): boolean {
  if (node.kind === 'group') return node.isFirst || holdsFirstGroup(node.body);
  if (node.kind === 'sequence') return node.parts.some(holdsFirstGroup);
  if (node.kind === 'choice') return node.options.some(holdsFirstGroup);
  return node.kind === 'repeat' && holdsFirstGroup(node.body);
}
