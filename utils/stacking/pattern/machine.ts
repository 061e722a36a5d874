import type { CharacterTest } from './characters';
import type { Step } from './program';

/** A program made ready to run. */
export interface Machine {
  /**
   * The first group of the leftmost match in a text, or the whole match where the group took no part; null where nothing
   * fits, and where it would take more steps than it may.
   */
  run(text: string, mostSteps: number): string | null;
  /** At most how many steps it takes over a text of a length, whatever the text holds. */
  stepsFor(length: number): number;
}

const eat = 0;
const stand = 1;
const fork = 2;
const jump = 3;
const begin = 4;
const end = 5;
const forget = 6;
const accept = 7;
const codes = { eat, stand, fork, jump, begin, end, forget, accept };

/** Ways through the pattern that are still open, the preferred way first: where each stands and what it holds. */
interface Paths {
  count: number;
  steps: Int32Array;
  starts: Int32Array;
  groupStarts: Int32Array;
  groupEnds: Int32Array;
}

const ascii = 128;
/** Places are counted in 32 bits, and no text has so many. */
const mostPlaces = 2 ** 30;
const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);

/**
 * Runs a program over texts, all ways at once (a Pike machine): each step is entered once at each place, so that a text
 * costs no more than its length times the size of the program. All that it needs is laid out once.
 */
export function createMachine(program: readonly Step[]): Machine {
  const size = program.length;
  const kinds = Uint8Array.from(program, (step) => codes[step.do]);
  const { firsts, seconds } = layOut(program);
  const edges = program.map((step) => (step.do === 'stand' ? step.edge : ''));
  const tests = program.map((step) => (step.do === 'eat' ? step.test : null));
  const eats = layOutTests(tests);

  let open = createPaths(size);
  let next = createPaths(size);
  /** Forks whose second way is still to be gone, each with what the group held there. */
  const waiting = new Int32Array(size + 1);
  const waitingStarts = new Int32Array(size + 1);
  const waitingEnds = new Int32Array(size + 1);
  /** The last place at which each step was entered; places count on from text to text. */
  const entered = new Int32Array(size).fill(-1);
  let place = 0;
  let taken = 0;

  /** Follows everything that eats no character, the preferred way first. `text` is null where any would do. */
  const follow = (
    into: Paths,
    from: number,
    start: number,
    opened: number,
    closed: number,
    text: string | null,
    at: number,
  ): void => {
    const now = place;
    let { count } = into;
    let step = from;
    let groupStart = opened;
    let groupEnd = closed;
    let forks = 0;
    for (;;) {
      if (entered[step] !== now) {
        entered[step] = now;
        taken += 1;
        const kind = kinds[step];
        if (kind === fork) {
          waiting[forks] = seconds[step] as number;
          waitingStarts[forks] = groupStart;
          waitingEnds[forks] = groupEnd;
          forks += 1;
          step = firsts[step] as number;
          continue;
        }
        if (kind === eat || kind === accept) {
          into.steps[count] = step;
          into.starts[count] = start;
          into.groupStarts[count] = groupStart;
          into.groupEnds[count] = groupEnd;
          count += 1;
        } else if (
          kind !== stand ||
          (text === null ? edges[step] !== '^' || at === 0 : standsAt(edges[step] as string, text, at))
        ) {
          if (kind === begin) groupStart = at;
          if (kind === forget) groupStart = -1;
          if (kind === begin || kind === forget) groupEnd = -1;
          if (kind === end) groupEnd = at;
          step = firsts[step] as number;
          continue;
        }
      }
      if (forks === 0) break;
      forks -= 1;
      step = waiting[forks] as number;
      groupStart = waitingStarts[forks] as number;
      groupEnd = waitingEnds[forks] as number;
    }
    into.count = count;
  };

  return {
    run(text, mostSteps) {
      taken = 0;
      open.count = 0;
      let found: string | null = null;
      if (place > mostPlaces) {
        entered.fill(-1);
        place = 0;
      }
      place += 1;
      for (let at = 0; at <= text.length; at += 1) {
        if (found === null) follow(open, 0, at, -1, -1, text, at);
        if (open.count === 0 && found !== null) break;
        if (taken > mostSteps) return null;
        place += 1;
        next.count = 0;
        const { count, steps, starts, groupStarts, groupEnds } = open;
        const code = at < text.length ? text.charCodeAt(at) : -1;
        for (let path = 0; path < count; path += 1) {
          const step = steps[path] as number;
          if (kinds[step] === accept) {
            const groupEnd = groupEnds[path] as number;
            found = groupEnd >= 0 ? text.slice(groupStarts[path], groupEnd) : text.slice(starts[path], at);
            break;
          }
          if (code === -1) continue;
          const isEaten = code < ascii ? eats[step * ascii + code] === 1 : tests[step]?.(code);
          // A step of which every way was entered at this place leads nowhere new.
          if (isEaten && entered[step + 1] !== place) {
            follow(
              next,
              step + 1,
              starts[path] as number,
              groupStarts[path] as number,
              groupEnds[path] as number,
              text,
              at + 1,
            );
          }
        }
        [open, next] = [next, open];
      }
      return found;
    },

    stepsFor(length) {
      open.count = 0;
      taken = 0;
      place += 1;
      for (let at = 0; at <= length; at += 1) {
        follow(open, 0, at, -1, -1, null, at);
        place += 1;
        next.count = 0;
        for (let path = 0; path < open.count; path += 1) {
          const step = open.steps[path] as number;
          if (kinds[step] === eat) follow(next, step + 1, 0, -1, -1, null, at + 1);
        }
        [open, next] = [next, open];
      }
      return taken;
    },
  };
}

/** Where each step leads, past the jumps. */
function layOut(program: readonly Step[]): { firsts: Int32Array; seconds: Int32Array } {
  const pastJumps = (at: number): number => {
    const step = program[at];
    return step?.do === 'jump' ? pastJumps(at + step.by) : at;
  };
  return {
    firsts: Int32Array.from(program, (step, at) => {
      if (step.do === 'fork') return pastJumps(at + step.first);
      return pastJumps(step.do === 'jump' ? at + step.by : at + 1);
    }),
    seconds: Int32Array.from(program, (step, at) => (step.do === 'fork' ? pastJumps(at + step.second) : 0)),
  };
}

/** For each step whether it eats a character of ASCII, 128 of them a step. */
function layOutTests(tests: readonly (CharacterTest | null)[]): Uint8Array {
  const eats = new Uint8Array(tests.length * ascii);
  tests.forEach((test, step) => {
    for (let code = 0; test && code < ascii; code += 1) eats[step * ascii + code] = Number(test(code));
  });
  return eats;
}

function createPaths(size: number): Paths {
  const numbers = () => new Int32Array(size + 1);
  return { count: 0, steps: numbers(), starts: numbers(), groupStarts: numbers(), groupEnds: numbers() };
}

function standsAt(edge: string, text: string, at: number): boolean {
  if (edge === '^') return at === 0;
  if (edge === '$') return at === text.length;
  return (isWord(text[at - 1]) !== isWord(text[at])) === (edge === '\\b');
}
