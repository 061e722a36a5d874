import type { Step } from './program';

/** One way through the pattern that is still open. */
interface Path {
  step: number;
  start: number;
  groupStart: number;
  groupEnd: number;
}

const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);

/**
 * Runs a program over a text, all ways at once, the preferred way first (a Pike machine).
 * Gives the first group of the leftmost match, or the whole match where the group took no part, or null.
 */
export function runProgram(steps: readonly Step[], text: string): string | null {
  const visited = new Int32Array(steps.length).fill(-1);
  let open: Path[] = [];
  let found: string | null = null;

  /** Follows everything that eats no character; each step is entered once at each place, which bounds the time. */
  const follow = (into: Path[], path: Path, at: number): void => {
    const step = steps[path.step];
    if (!step || visited[path.step] === at) return;
    visited[path.step] = at;
    if (step.do === 'eat' || step.do === 'accept') into.push(path);
    else if (step.do === 'jump') follow(into, { ...path, step: path.step + step.by }, at);
    else if (step.do === 'fork') {
      follow(into, { ...path, step: path.step + step.first }, at);
      follow(into, { ...path, step: path.step + step.second }, at);
    } else if (step.do === 'stand') {
      if (standsAt(step.edge, text, at)) follow(into, { ...path, step: path.step + 1 }, at);
    } else if (step.do === 'end') follow(into, { ...path, step: path.step + 1, groupEnd: at }, at);
    else follow(into, { ...path, step: path.step + 1, groupStart: step.do === 'begin' ? at : -1, groupEnd: -1 }, at);
  };

  for (let at = 0; at <= text.length; at += 1) {
    if (found === null) follow(open, { step: 0, start: at, groupStart: -1, groupEnd: -1 }, at);
    if (open.length === 0 && found !== null) break;
    const next: Path[] = [];
    for (const path of open) {
      const step = steps[path.step];
      if (step?.do === 'accept') {
        found = path.groupEnd >= 0 ? text.slice(path.groupStart, path.groupEnd) : text.slice(path.start, at);
        break;
      }
      const character = text[at];
      if (step?.do === 'eat' && character !== undefined && step.test(character)) {
        follow(next, { ...path, step: path.step + 1 }, at + 1);
      }
    }
    open = next;
  }
  return found;
}

function standsAt(edge: string, text: string, at: number): boolean {
  if (edge === '^') return at === 0;
  if (edge === '$') return at === text.length;
  return (isWord(text[at - 1]) !== isWord(text[at])) === (edge === '\\b');
}
