import { describe, expect, it } from 'vitest';
import type { OverlayPort } from '~/components/overlay/port';
import { lossesAllowed } from '~/components/overlay/reducer';
import { createOverlayStore } from '~/components/overlay/store';
import type { ToBackground, ToOverlay } from '~/utils/messages/port';
import { groups, opening, progress, report, scope, summaryOf } from './plan';

/** A background end of ports that keeps what was said over each. */
function openWorld(connectWorks: () => boolean = () => true) {
  const ports: { said: ToBackground[]; say(message: ToOverlay): void; lose(): void; closed: boolean }[] = [];
  let attempts = 0;
  function connect(): OverlayPort {
    attempts++;
    if (!connectWorks()) throw new Error('Extension context invalidated.');
    let hear = (_: ToOverlay) => {};
    let lost = () => {};
    const end = {
      said: [] as ToBackground[],
      say: (message: ToOverlay) => hear(message),
      lose: () => lost(),
      closed: false,
    };
    ports.push(end);
    return {
      send: (message) => end.said.push(message),
      onMessage: (listener) => {
        hear = listener;
      },
      onDisconnect: (listener) => {
        lost = listener;
      },
      disconnect: () => {
        end.closed = true;
      },
    };
  }
  let closes = 0;
  const store = createOverlayStore({
    opening,
    connect,
    readUserId: async () => 'user-1',
    saveFile: () => {},
    onPutAside: () => {
      closes++;
    },
    now: () => 0,
  });
  return { store, ports, attempts: () => attempts, closes: () => closes };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const all = groups(40);

async function openedReview() {
  const world = openWorld();
  await settle();
  world.ports[0]!.say({ type: 'plan', summary: summaryOf(all), groups: all });
  return world;
}

const reader = { type: 'reader', userId: 'user-1' };

describe('the overlay and its port', () => {
  it('connects at once, so that the background wakes, and says nothing before it knows whose page it is', async () => {
    const { ports } = openWorld();
    expect(ports).toHaveLength(1);
    expect(ports[0]!.said).toEqual([]);
    await settle();
    expect(ports[0]!.said).toEqual([reader, { type: 'plan', tool: 'stack', scope, userId: 'user-1' }]);
  });

  it('connects again at once when the port is lost in reading', async () => {
    const { ports } = openWorld();
    await settle();
    ports[0]!.lose();
    expect(ports[1]!.said).toEqual([reader, { type: 'plan', tool: 'stack', scope, userId: 'user-1' }]);
  });

  it('does not connect in the review before there is something to say, and then says the yes', async () => {
    const { store, ports } = await openedReview();
    ports[0]!.lose();
    expect(ports).toHaveLength(1);
    store.dispatch({ type: 'confirm' });
    expect(ports[1]!.said).toMatchObject([reader, { type: 'start', planId: 'plan-1' }]);
  });

  it('follows its job on the next port', async () => {
    const { store, ports } = await openedReview();
    store.dispatch({ type: 'confirm' });
    ports[0]!.say({ type: 'progress', progress: progress(1) });
    ports[0]!.lose();
    expect(ports[1]!.said).toEqual([reader, { type: 'follow', jobId: 'job-1' }]);
  });

  it('hears nothing more over a port that is lost', async () => {
    const { store, ports } = openWorld();
    await settle();
    ports[0]!.lose();
    ports[0]!.say({ type: 'plan', summary: summaryOf(all), groups: all });
    expect(store.state().screen.name).toBe('reading');
  });

  it('fails, and stops connecting, where the extension is gone', async () => {
    const { store, attempts } = openWorld(() => false);
    await settle();
    expect(store.state().screen).toMatchObject({ name: 'failed', failure: { code: 'interrupted' } });
    expect(attempts()).toBe(1 + lossesAllowed);
  });

  it('can be tried again when the extension is back', async () => {
    let works = false;
    const { store, ports } = openWorld(() => works);
    await settle();
    works = true;
    store.dispatch({ type: 'try-again' });
    await settle();
    expect(ports[0]!.said).toEqual([reader, { type: 'plan', tool: 'stack', scope, userId: 'user-1' }]);
  });

  it('closes its port when it goes, and connects no more', async () => {
    const { store, ports } = openWorld();
    await settle();
    store.dispose();
    expect(ports[0]!.closed).toBe(true);
    ports[0]!.lose();
    expect(ports).toHaveLength(1);
  });

  it('says that its job is put aside when it goes while that is under way, and nothing of the kind before the yes', async () => {
    const { store, ports } = await openedReview();
    store.dispatch({ type: 'confirm' });
    ports[0]!.say({ type: 'progress', progress: progress(1) });
    store.dispose();
    expect(ports[0]!.said.at(-1)).toEqual({ type: 'put-aside' });
    const review = await openedReview();
    review.store.dispose();
    expect(review.ports[0]!.said).not.toContainEqual({ type: 'put-aside' });
  });

  it('closes when its dialog was closed in another tab, but not over a report', async () => {
    const { store, ports, closes } = await openedReview();
    store.dispatch({ type: 'confirm' });
    ports[0]!.say({ type: 'progress', progress: progress(1) });
    ports[0]!.say({ type: 'put-aside' });
    expect(closes()).toBe(1);
    ports[0]!.say({ type: 'report', report });
    ports[0]!.say({ type: 'put-aside' });
    expect(closes()).toBe(1);
  });
});
