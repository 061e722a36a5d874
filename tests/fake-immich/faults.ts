import type { FakeImmich } from '~/tests/fake-immich/create';

/** What a fault does to one request. */
export type Outcome =
  | { kind: 'pass' }
  /** Answers late, by as many milliseconds, and then normally. */
  | { kind: 'delay'; ms: number }
  /** 429, 5xx or anything else instead of the answer; `retryAfter` in seconds or as a date. A text is a page, as proxies send. */
  | {
      kind: 'status';
      status: number;
      retryAfter?: number | Date;
      body?: unknown;
      headers?: Record<string, string>;
    }
  /** The call takes effect, and a status comes in place of its answer. */
  | { kind: 'status-after'; status: number }
  /** The connection breaks: before anything happened, after the call took effect, or with half of the answer sent. */
  | { kind: 'cut'; when: 'before' | 'midway' | 'after' }
  /**
   * A proxy's sign-in page in place of JSON: with status 200, or a redirect to where that page is. Who sends the cookie
   * `unless` (`name=value`) gets through.
   */
  | { kind: 'sign-in-page'; redirectTo?: string; unless?: string }
  /** A redirect anywhere, another origin included. */
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 303 | 307 | 308 }
  /** The normal answer with its JSON changed: a field missing, a wrong type. */
  | { kind: 'reshape'; change: (json: never) => unknown }
  /** The normal answer as a text of any kind, say JSON that stops in the middle. */
  | { kind: 'garble'; change: (text: string) => string }
  /** Every session ends, then the call goes on (into its 401). */
  | { kind: 'sign-out' }
  /** Somebody else acts before the call: another client changing stacks. */
  | { kind: 'meanwhile'; act: (fake: FakeImmich) => void | Promise<void> };

/** What a fault can tell requests apart by. */
export interface SeenRequest {
  method: string;
  path: string;
  headers: Headers;
  /** The JSON, or null. */
  body: unknown;
  /** Of the body. */
  bytes: number;
}

export interface Fault {
  method?: string;
  /** A path, exactly, or a pattern for it; every path where it is left out. */
  path?: string | RegExp;
  /** More than method and path: say, who has no cookie, or sends too much. */
  when?: (request: SeenRequest) => boolean;
  /** Calls that match and are let through first. */
  after?: number;
  /** Calls that are hit; the fault is over then. Without it and without a script, it stays. */
  times?: number;
  /** Milliseconds from the first hit until it is over. */
  forMs?: number;
  /** Share of matching calls that are hit, 0 to 1; drawn from the library's seed. */
  rate?: number;
  /** One for all, or one after the other: the fault is over at the end of the list. */
  outcome: Outcome | readonly Outcome[];
}

export interface FaultControl {
  /** Starts a fault; the function ends it. */
  add(fault: Fault): () => void;
  clear(): void;
  /** How often each fault that is still known has hit. */
  hits(): number[];
}

interface Running extends Fault {
  seen: number;
  hit: number;
  firstHitAt: number;
}

/** The faults that a request meets. `random` gives numbers from 0 to 1, `now` milliseconds. */
export function createFaults(
  random: () => number,
  now: () => number,
): FaultControl & { take(request: SeenRequest): Outcome[] } {
  let running: Running[] = [];
  return {
    add(fault) {
      const entry = { ...fault, seen: 0, hit: 0, firstHitAt: Infinity };
      running.push(entry);
      return () => {
        running = running.filter((other) => other !== entry);
      };
    },
    clear() {
      running = [];
    },
    hits: () => running.map((fault) => fault.hit),
    take: (request) => running.flatMap((fault) => next(fault, request, random, now()) ?? []),
  };
}

function next(fault: Running, request: SeenRequest, random: () => number, now: number): Outcome | null {
  const { method, path } = request;
  if (fault.method && fault.method !== method) return null;
  if (typeof fault.path === 'string' ? fault.path !== path : fault.path && !fault.path.test(path)) return null;
  if (fault.when && !fault.when(request)) return null;
  fault.seen++;
  if (fault.seen <= (fault.after ?? 0)) return null;
  const script = Array.isArray(fault.outcome) ? (fault.outcome as readonly Outcome[]) : null;
  if (fault.hit >= (fault.times ?? script?.length ?? Infinity)) return null;
  if (now - fault.firstHitAt >= (fault.forMs ?? Infinity)) return null;
  if (fault.rate !== undefined && random() >= fault.rate) return null;
  const outcome = script ? script[fault.hit % script.length] : (fault.outcome as Outcome);
  fault.hit++;
  fault.firstHitAt = Math.min(fault.firstHitAt, now);
  return outcome ?? null;
}
