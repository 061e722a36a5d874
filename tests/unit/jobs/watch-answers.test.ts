import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAnswers } from '~/utils/jobs/watch-answers';
import type { Failure } from '~/utils/messages/errors';

const gateway: Failure = { code: 'server-error', detail: 'HTTP 502' };
const away: Failure = { code: 'unreachable' };

let told: (Failure | null)[];
let answers: ReturnType<typeof watchAnswers>;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  answers = watchAnswers((failure) => told.push(failure));
});
afterEach(() => vi.useRealTimers());

describe('a job that is refused', () => {
  it('says after three seconds what it heard last, and when it goes on', () => {
    answers.hear(gateway);
    vi.advanceTimersByTime(2000);
    answers.hear(away);
    vi.advanceTimersByTime(999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([away]);
    answers.hear(gateway);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([away]);
    answers.hear(null);
    expect(told).toEqual([away, null]);
  });

  it('says nothing where a good answer comes in between', () => {
    answers.hear(gateway);
    vi.advanceTimersByTime(2000);
    answers.hear(null);
    answers.hear(gateway);
    vi.advanceTimersByTime(2000);
    answers.hear(null);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
  });

  it('says nothing any more once it has ended', () => {
    answers.hear(gateway);
    answers.end();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
  });
});
