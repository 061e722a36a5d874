import { describe, expect, it } from 'vitest';
import { lossesAllowed } from '~/components/overlay/reducer';
import { leavesJob, openingState, reloadsOnClose } from '~/components/overlay/state';
import type { FailureCode } from '~/utils/messages/errors';
import {
  groups,
  hears,
  inReview,
  lost,
  opening,
  planned,
  play,
  progress,
  report,
  reviewOf,
  scope,
  screenOf,
  user,
} from './plan';

const album = groups(40);
const started = () => play([{ type: 'confirm' }], inReview(album)).state;
const running = () => play([hears({ type: 'progress', progress: progress(10) }, 1000)], started()).state;
const failure = (code: FailureCode) => hears({ type: 'failure', failure: { code } });

describe('reading', () => {
  it('asks for a plan as soon as the page has said whose it is', () => {
    expect(play([]).sent).toEqual([]);
    expect(play([user]).sent).toEqual([{ type: 'plan', tool: 'stack', scope, userId: 'user-1' }]);
  });

  it('asks for a plan too where the page does not know its user', () => {
    expect(play([{ type: 'user', userId: null }]).sent).toEqual([{ type: 'plan', tool: 'stack', scope, userId: null }]);
  });

  it('shows how far reading has come', () => {
    const { state } = play([user, hears({ type: 'reading', read: 250, total: 2000 })]);
    expect(state.screen).toEqual({ name: 'reading', read: 250, total: 2000 });
  });

  it('becomes the review with the plan and its first page, and asks for no other before it is wanted', () => {
    const { state, sent } = play([user, planned(groups(250))]);
    expect(reviewOf(state).summary.title).toBe('Kyoto');
    expect(reviewOf(state).groups).toHaveLength(100);
    expect(sent.map(({ type }) => type)).toEqual(['plan']);
  });

  it('asks for no page of an empty plan', () => {
    expect(play([user, planned([])]).sent.map(({ type }) => type)).toEqual(['plan']);
  });

  it('goes over to a job that runs already', () => {
    const { state } = play([user, hears({ type: 'progress', progress: progress(3) })]);
    expect(screenOf(state, 'progress').progress.done).toBe(3);
  });
});

describe('the yes', () => {
  it('sends the plan and the exceptions', () => {
    const all = groups(3, (index) => (index === 2 ? 'review' : 'ready'));
    const { sent } = play(
      [
        { type: 'check', group: all[0]!, value: false },
        { type: 'check', group: all[2]!, value: true },
        { type: 'make-primary', group: all[1]!, assetId: 'DSC_1-nef' },
        { type: 'confirm' },
      ],
      inReview(all),
    );
    expect(sent).toEqual([
      {
        type: 'start',
        planId: 'plan-1',
        choices: { sections: ['ready'], except: ['key-0', 'key-2'], primaries: { 'key-1': 'DSC_1-nef' } },
        userId: 'user-1',
      },
    ]);
  });

  it('is not taken while nothing is checked', () => {
    const { state, sent } = play([{ type: 'check-all', value: false }, { type: 'confirm' }], inReview(album));
    expect(sent).toEqual([]);
    expect(state.screen.name).toBe('review');
  });

  it('is not taken while a check of all waits for its pages', () => {
    const long = groups(150);
    const { state } = play(
      [{ type: 'search', search: 'DSC' }, { type: 'check-all', value: true }, { type: 'confirm' }],
      inReview(long),
    );
    expect(state.screen.name).toBe('review');
  });

  it('is said once, however often it is clicked', () => {
    expect(play([{ type: 'confirm' }, { type: 'confirm' }], inReview(album)).sent).toHaveLength(1);
  });

  it('shows the progress, then the report', () => {
    expect(screenOf(running(), 'progress').progress.done).toBe(10);
    const { state } = play([hears({ type: 'report', report })], running());
    expect(screenOf(state, 'report').report).toBe(report);
  });

  it('keeps the report where something asked for from it fails, and says so beside it', () => {
    const failure = { code: 'busy' } as const;
    const { state } = play([hears({ type: 'report', report }), hears({ type: 'failure', failure })], running());
    expect(screenOf(state, 'report')).toMatchObject({ report, failure });
  });

  it('takes a report back by asking for its undo, again on a new port, until a job answers', () => {
    const asked = play([hears({ type: 'report', report }), { type: 'undo' }], running());
    const ask = { type: 'undo', jobId: report.jobId };
    expect(asked.sent).toEqual([ask]);
    expect(play([{ type: 'lost' }], asked.state).sent).toEqual([ask]);
    const progress = { jobId: 'undo-1', kind: 'undo', done: 0, total: 3, startedAt: 0, pausedBy: null } as const;
    expect(screenOf(play([hears({ type: 'progress', progress })], asked.state).state, 'progress').progress).toBe(
      progress,
    );
  });

  it('follows a job that a page shows again, whatever album it was about', () => {
    const opened = play(
      [{ type: 'user', userId: 'me' }],
      openingState({ jobId: 'job-7', userId: undefined, undo: false }),
    );
    expect(opened.sent).toEqual([{ type: 'follow', jobId: 'job-7' }]);
    expect(play([hears({ type: 'report', report })], opened.state).state.screen.name).toBe('report');
  });

  it('shows the report of a job that was over at once', () => {
    expect(play([hears({ type: 'report', report })], started()).state.screen.name).toBe('report');
  });

  it('keeps where it first heard of the job, for the rate', () => {
    const { state } = play([hears({ type: 'progress', progress: progress(30) }, 3000)], running());
    expect(screenOf(state, 'progress')).toMatchObject({ first: { done: 10, at: 1000 }, last: { done: 30, at: 3000 } });
  });
});

describe('cancelling', () => {
  it('asks once for the end of a job', () => {
    const { state, sent } = play([{ type: 'cancel' }, { type: 'cancel' }], running());
    expect(sent).toEqual([{ type: 'cancel', jobId: 'job-1' }]);
    expect(screenOf(state, 'progress').cancelling).toBe(true);
  });

  it('before the job has an id, asks as soon as it has', () => {
    const { state, sent } = play([{ type: 'cancel' }, hears({ type: 'progress', progress: progress(0) })], started());
    expect(sent).toEqual([{ type: 'cancel', jobId: 'job-1' }]);
    expect(screenOf(state, 'progress').cancelling).toBe(true);
  });

  it('changes nothing in the review', () => {
    const review = inReview(album);
    expect(play([{ type: 'cancel' }], review)).toEqual({ state: review, sent: [] });
  });
});

describe('a lost port', () => {
  it('while the page has not said whose it is, waits for that', () => {
    expect(play([lost]).sent).toEqual([]);
    expect(play([lost, user]).sent).toEqual([{ type: 'plan', tool: 'stack', scope, userId: 'user-1' }]);
  });

  it('in reading, asks for the plan again', () => {
    expect(play([lost], play([user]).state).sent).toEqual([{ type: 'plan', tool: 'stack', scope, userId: 'user-1' }]);
  });

  it('in a review that waits for nothing, says nothing and loses nothing', () => {
    const review = play([{ type: 'check', group: album[0]!, value: false }], inReview(album)).state;
    const { state, sent } = play([lost], review);
    expect(sent).toEqual([]);
    expect(state.screen).toEqual(review.screen);
  });

  it('in the review, leaves the yes to the next port', () => {
    expect(play([lost, { type: 'confirm' }], inReview(album)).sent).toMatchObject([
      { type: 'start', planId: 'plan-1' },
    ]);
  });

  it('in a review that waits for a page, asks for it again', () => {
    const long = groups(250);
    const waiting = play([{ type: 'search', search: 'DSC' }], inReview(long)).state;
    expect(play([lost], waiting).sent).toEqual([{ type: 'groups', planId: 'plan-1', offset: 100 }]);
  });

  it('between the yes and its answer, says the same yes again', () => {
    const { sent } = play([{ type: 'confirm' }, lost], inReview(album));
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  it('in progress, follows the job', () => {
    expect(play([lost], running()).sent).toEqual([{ type: 'follow', jobId: 'job-1' }]);
  });

  it('in progress, asks for the end again where that was asked for', () => {
    expect(play([{ type: 'cancel' }, lost], running()).sent.slice(1)).toEqual([
      { type: 'follow', jobId: 'job-1' },
      { type: 'cancel', jobId: 'job-1' },
    ]);
  });

  it('at the report, changes nothing', () => {
    const over = play([hears({ type: 'report', report })], running()).state;
    const { state, sent } = play([lost], over);
    expect(sent).toEqual([]);
    expect(state.screen).toEqual(over.screen);
  });

  it('fails after as many as are allowed without a word', () => {
    const { state, sent } = play(Array(lossesAllowed).fill(lost), play([user]).state);
    expect(screenOf(state, 'failed').failure.code).toBe('interrupted');
    expect(sent).toHaveLength(lossesAllowed - 1);
  });

  it('counts from the start again after any word', () => {
    const almost = Array(lossesAllowed - 1).fill(lost);
    const word = hears({ type: 'reading', read: 1, total: 2 });
    expect(play([...almost, word, ...almost], play([user]).state).state.screen.name).toBe('reading');
  });

  it('leads back to the job when its reader tries again', () => {
    const failed = play(Array(lossesAllowed).fill(lost), running()).state;
    const { state, sent } = play([{ type: 'try-again' }, user], failed);
    expect(sent).toEqual([{ type: 'follow', jobId: 'job-1' }]);
    expect(state.screen.name).toBe('progress');
  });
});

describe('a failure', () => {
  it.each<[string, FailureCode]>([
    ['reading', 'signed-out'],
    ['reading', 'unreachable'],
  ])('in %s reads anew when its reader tries again (%s)', (_, code) => {
    const { state, sent } = play([failure(code), { type: 'try-again' }, user], play([user]).state);
    expect(sent).toEqual([{ type: 'plan', tool: 'stack', scope, userId: 'user-1' }]);
    expect(state.screen.name).toBe('reading');
  });

  it('asks the page for its user anew, who may have signed in since', () => {
    const { state } = play([failure('signed-out'), { type: 'try-again' }], play([user]).state);
    expect(state.userId).toBeUndefined();
    expect(play([{ type: 'user', userId: 'user-2' }], state).sent).toEqual([
      { type: 'plan', tool: 'stack', scope, userId: 'user-2' },
    ]);
  });

  it.each<FailureCode>(['storage-full', 'server-error'])('of the yes (%s) leads back to the choices', (code) => {
    const chosen = play(
      [{ type: 'check', group: album[0]!, value: false }, { type: 'confirm' }],
      inReview(album),
    ).state;
    const { state, sent } = play([failure(code), { type: 'try-again' }, user], chosen);
    expect([...reviewOf(state).except.keys()]).toEqual(['key-0']);
    expect(sent).toEqual([]);
  });

  it.each<FailureCode>(['not-found', 'changed', 'other-user', 'busy'])(
    'after which the plan is stale (%s) reads anew',
    (code) => {
      expect(play([failure(code), { type: 'try-again' }, user], started()).sent).toEqual([
        { type: 'plan', tool: 'stack', scope, userId: 'user-1' },
      ]);
    },
  );

  it('of a page leads back to the review, which asks for that page again', () => {
    const waiting = play([{ type: 'search', search: 'DSC' }], inReview(groups(250))).state;
    const { state, sent } = play([failure('unreachable'), { type: 'try-again' }, user], waiting);
    expect(state.screen.name).toBe('review');
    expect(sent).toEqual([{ type: 'groups', planId: 'plan-1', offset: 100 }]);
  });

  it('is not replaced by what arrives late', () => {
    const failed = play([failure('unreachable')], play([user]).state).state;
    expect(play([planned(album)], failed).state.screen.name).toBe('failed');
  });
});

describe('closing', () => {
  const reported = () => play([hears({ type: 'report', report })], running()).state;
  it.each([
    ['reading', () => play([user]).state, false, false],
    ['the review', () => inReview(album), false, false],
    ['a failure before the yes', () => play([failure('unreachable')], inReview(album)).state, false, false],
    ['a yes that was refused', () => play([failure('busy')], started()).state, false, false],
    ['a yes without an answer', () => started(), false, true],
    ['progress', () => running(), false, true],
    ['a job that is looked for', () => openingState({ jobId: 'job-7', userId: 'me', undo: false }), false, true],
    [
      'progress whose port was lost for good',
      () => play(Array(lossesAllowed).fill(lost), running()).state,
      false,
      true,
    ],
    ['the report', reported, true, false],
    ['an undo that was begun from a report', () => play([{ type: 'undo' }], reported()).state, false, true],
    ['an undo that was refused', () => play([{ type: 'undo' }, failure('busy')], reported()).state, true, true],
    ['an overlay that has just opened', () => openingState(opening), false, false],
  ])('%s: the page is loaded anew after a report alone, and a job under way goes on', (_, state, reloads, leaves) => {
    expect([reloadsOnClose(state()), leavesJob(state())]).toEqual([reloads, leaves]);
  });
});

it('an overlay opened from the bar says at once whose job it is, and what is to be done with it', () => {
  const { userId, screen } = openingState({ jobId: 'job-7', userId: 'me', undo: true });
  expect(userId).toBe('me');
  expect(screen).toEqual({ name: 'joining', ask: { type: 'undo', jobId: 'job-7' } });
});
