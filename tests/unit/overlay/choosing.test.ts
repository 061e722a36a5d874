import { describe, expect, it } from 'vitest';
import { lossesAllowed, type OverlayEvent } from '~/components/overlay/reducer';
import { openingState, reloadsOnClose } from '~/components/overlay/state';
import type { AlbumChoice, Scope } from '~/utils/messages/scope';
import { groups, hears, inReview, lost, play, progress, report, reviewOf, screenOf, summaryOf, user } from './plan';

const albums: AlbumChoice[] = [{ id: 'a', name: 'Kyoto', files: 12, thumbnailAssetId: null, shared: false }];
const askAlbums = { type: 'albums', userId: 'user-1' };
const library: Scope = { kind: 'library' };
const some: Scope = { kind: 'albums', albumIds: ['a', 'b'] };

const opened = openingState({ tool: 'unstack', scope: null, here: null });
const choosing = () => play([user], opened).state;
const listed = () => play([hears({ type: 'albums', albums, failure: null })], choosing()).state;
const planOf = (scope: Scope): OverlayEvent =>
  hears({ type: 'plan', summary: { ...summaryOf(groups(3)), scope }, groups: groups(3) });
const askPlan = (scope: Scope) => ({ type: 'plan', tool: 'unstack', scope, userId: 'user-1' });

describe('choosing where to look', () => {
  it('asks for the albums, as the user whom the page knows', () => {
    expect(play([], opened).sent).toEqual([]);
    expect(play([user], opened).sent).toEqual([askAlbums]);
    expect(screenOf(choosing(), 'choosing')).toMatchObject({ albums: null, failure: null });
    expect(screenOf(listed(), 'choosing')).toMatchObject({ albums, failure: null });
  });

  it('needs no albums for another choice', () => {
    const { state, sent } = play([{ type: 'choose', scope: library }], choosing());
    expect(sent).toEqual([askPlan(library)]);
    expect(state.screen.name).toBe('reading');
  });

  it('is not left by albums that come late', () => {
    const reading = play([{ type: 'choose', scope: library }], choosing()).state;
    expect(play([hears({ type: 'albums', albums, failure: null })], reading).state.screen).toEqual(reading.screen);
  });

  it('is not disturbed by a job, a plan or progress of a plan that nobody waits for', () => {
    for (const event of [
      hears({ type: 'progress', progress: progress(3) }),
      hears({ type: 'report', report }),
      hears({ type: 'reading', read: 3, total: 10 }),
      planOf(library),
    ]) {
      expect(play([event], listed()).state.screen).toEqual(listed().screen);
    }
  });

  it('says why there are no albums, and asks for them again, with the user the page has by then', () => {
    const failure = { code: 'unreachable' } as const;
    const failed = play([hears({ type: 'albums', albums: [], failure })], choosing()).state;
    expect(screenOf(failed, 'choosing').failure).toBe(failure);
    const again = play([{ type: 'try-again' }], failed);
    expect(again.state.userId).toBeUndefined();
    expect(screenOf(again.state, 'choosing')).toMatchObject({ albums: null, failure: null });
    expect(play([{ type: 'user', userId: 'user-2' }], again.state).sent).toEqual([
      { type: 'albums', userId: 'user-2' },
    ]);
  });

  it('leads back to itself after any other failure', () => {
    const failed = play([hears({ type: 'failure', failure: { code: 'signed-out' } })], listed()).state;
    expect(failed.screen.name).toBe('failed');
    const { state, sent } = play([{ type: 'try-again' }, user], failed);
    expect(screenOf(state, 'choosing').albums).toBe(albums);
    expect(sent).toEqual([]);
  });

  it('writes nothing: closing it leaves the page as it is', () => {
    expect(reloadsOnClose(listed())).toBe(false);
  });
});

describe('a port lost while choosing', () => {
  it('is asked for the albums anew where they were on their way, and for nothing where they are there', () => {
    expect(play([lost], choosing()).sent).toEqual([askAlbums]);
    const { state, sent } = play([lost], listed());
    expect(sent).toEqual([]);
    expect(state.screen).toEqual(listed().screen);
  });

  it('gives up after as many as are allowed without a word, and begins anew when its reader tries again', () => {
    const failed = play(Array(lossesAllowed).fill(lost), choosing()).state;
    expect(screenOf(failed, 'failed').failure.code).toBe('interrupted');
    expect(play([{ type: 'try-again' }, user], failed).sent).toEqual([askAlbums]);
  });

  it('between a choice and its plan, is told the choice again', () => {
    const { sent } = play([{ type: 'choose', scope: some }, lost], listed());
    expect(sent).toEqual([askPlan(some), askPlan(some)]);
  });
});

describe('looking somewhere else', () => {
  const review = () => play([{ type: 'choose', scope: some }, planOf(some)], listed()).state;

  it('leads from a review to the choice, which knows what was looked at last', () => {
    const { state, sent } = play([{ type: 'choose', scope: null }], review());
    expect(screenOf(state, 'choosing')).toMatchObject({ albums: null, last: some });
    expect(state.scope).toBeNull();
    expect(sent).toEqual([askAlbums]);
  });

  it('takes the plan of what was chosen last, and no other that is on its way still', () => {
    const { state } = play(
      [{ type: 'choose', scope: null }, { type: 'choose', scope: library }, planOf(some)],
      review(),
    );
    expect(state.screen.name).toBe('reading');
    expect(reviewOf(play([planOf(library)], state).state).summary.scope).toEqual(library);
    const fewer: Scope = { kind: 'albums', albumIds: ['a'] };
    expect(
      play([{ type: 'choose', scope: null }, { type: 'choose', scope: fewer }, planOf(some)], review()).state.screen
        .name,
    ).toBe('reading');
  });

  it('is there from a failure, and not once a job is under way', () => {
    const failed = play([hears({ type: 'failure', failure: { code: 'not-found' } })], review()).state;
    expect(play([{ type: 'choose', scope: null }], failed).state.screen.name).toBe('choosing');
    const started = play([{ type: 'confirm' }], inReview(groups(3))).state;
    for (const state of [started, play([hears({ type: 'progress', progress: progress(1) })], started).state]) {
      expect(play([{ type: 'choose', scope: null }], state)).toEqual({ state, sent: [] });
    }
  });

  it('after a job that this overlay saw, still reloads the page when it closes', () => {
    const over = play(
      [hears({ type: 'report', report })],
      play([{ type: 'confirm' }], inReview(groups(3))).state,
    ).state;
    expect(reloadsOnClose({ ...over, screen: listed().screen })).toBe(true);
  });
});
