import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findAnchor } from '~/utils/page/anchors';
import type { Page } from '~/utils/page/detect-page';
import { watchPlacement } from '~/utils/page/watch-placement';
import { openPage, versions } from './pages';

const album: Page = { kind: 'album', albumId: '3f0c1d52-8a4e-4f0b-9c53-2d1b6f0e7a11', viewing: false };

const flush = () => vi.advanceTimersByTimeAsync(0);

/** Opens a saved page, follows it, and counts every look. */
function follow(version: string, name: string, page: Page = album) {
  const window = openPage(version, name);
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  const { document } = window;
  const controller = new AbortController();
  const state = { page, looks: 0, where: '' };
  const look = watchPlacement({
    document,
    readPage: () => {
      state.looks++;
      return state.page;
    },
    onPlacement: ({ where }) => {
      state.where = where;
    },
    signal: controller.signal,
    patienceMs: 1000,
  });
  return { document, state, look, stop: () => controller.abort() };
}

function show(document: Document, version: string, name: string) {
  const other = openPage(version, name).document;
  const frame = document.querySelector('body > div > div')!;
  frame.innerHTML = other.querySelector('body > div > div')!.innerHTML;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(versions)('on Immich %s', (version) => {
  it('the bar is found at once on a page that is ready', () => {
    expect(follow(version, 'album').state.where).toBe('bar');
  });

  it('tiles that come and go, and their attributes, wake nothing', async () => {
    const { document, state } = follow(version, 'album');
    const looks = state.looks;
    const timeline = document.querySelector('#virtual-timeline')!;
    for (let tile = 0; tile < 50; tile++) {
      const element = document.createElement('div');
      element.setAttribute('data-asset-id', String(tile));
      timeline.append(element);
    }
    timeline.children[1]?.remove();
    timeline.setAttribute('style', 'height: 100px');
    document.querySelector('#asset-grid')!.append(document.createElement('div'));
    await flush();
    expect(state.looks).toBe(looks);
  });

  it('no timer runs once the bar is there', () => {
    follow(version, 'album');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('selecting photos hides the button and ending the selection brings it back', async () => {
    const { document, state } = follow(version, 'album');
    show(document, version, 'album-two-selected');
    await flush();
    expect(state.where).toBe('hidden');
    show(document, version, 'album');
    await flush();
    expect(state.where).toBe('bar');
  });

  it('the viewer hides the button, and closing it brings it back, even when no address tells', async () => {
    const { document, state } = follow(version, 'album');
    const viewer = document.createElement('section');
    viewer.id = 'immich-asset-viewer';
    document.querySelector('body > div:last-of-type')!.append(viewer);
    await flush();
    expect(state.where).toBe('hidden');
    viewer.remove();
    await flush();
    expect(state.where).toBe('bar');
  });

  it('in-app navigation: the address changes first, the page later', async () => {
    const { document, state, look } = follow(version, 'albums', { kind: 'other', path: '/albums' });
    expect(state.where).toBe('nowhere');
    state.page = album;
    look();
    expect(state.where).toBe('hidden');
    show(document, version, 'album');
    await flush();
    expect(state.where).toBe('bar');
    state.page = { kind: 'other', path: '/albums' };
    look();
    expect(state.where).toBe('nowhere');
  });

  it('a page that offers nothing is not observed at all', async () => {
    const { document, state } = follow(version, 'photos', { kind: 'other', path: '/albums' });
    const looks = state.looks;
    show(document, version, 'album');
    await flush();
    expect(state.looks).toBe(looks);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe.each(versions)('on the duplicates of Immich %s', (version) => {
  const duplicates: Page = { kind: 'duplicates', viewing: false };

  it('another group, which is drawn anew beside the header, wakes nothing', async () => {
    const { document, state } = follow(version, 'duplicates', duplicates);
    expect(state.where).toBe('bar');
    const looks = state.looks;
    // Immich keeps its groups in a box before the header.
    const main = document.querySelector('main')!;
    const scroll = document.createElement('div');
    main.prepend(scroll);
    await flush();
    const looksWithBox = state.looks;
    scroll.append(document.createElement('div'));
    scroll.replaceChildren();
    await flush();
    expect(state.looks).toBe(looksWithBox);
    expect(looksWithBox).toBeGreaterThan(looks);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('a header that is drawn anew gets the button again', async () => {
    const { document, state } = follow(version, 'duplicates', duplicates);
    const header = document.querySelector('main > div')!;
    header.remove();
    await flush();
    expect(state.where).toBe('hidden');
    document.querySelector('main')!.append(header);
    await flush();
    expect(state.where).toBe('bar');
  });
});

describe('a bar that nobody knows', () => {
  function followUnknown() {
    const window = follow('3.1', 'albums');
    return window;
  }

  it('makes the button float once patience ends', async () => {
    const { state } = followUnknown();
    await vi.advanceTimersByTimeAsync(999);
    expect(state.where).toBe('hidden');
    await vi.advanceTimersByTimeAsync(1);
    expect(state.where).toBe('page');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('wakes nothing by tiles while it floats', async () => {
    const { document, state } = followUnknown();
    await vi.advanceTimersByTimeAsync(1000);
    const looks = state.looks;
    document.querySelector('main')!.append(document.createElement('div'));
    await flush();
    expect(state.looks).toBe(looks);
  });

  it('moves the button into a bar that comes late', async () => {
    const { document, state } = followUnknown();
    await vi.advanceTimersByTimeAsync(1000);
    show(document, '3.1', 'album');
    await flush();
    expect(state.where).toBe('bar');
  });

  it('does not float over a page that is not drawn yet', async () => {
    const { document, state } = follow('3.1', 'album');
    for (const child of [...document.body.children]) child.remove();
    await vi.advanceTimersByTimeAsync(5000);
    expect(state.where).toBe('hidden');
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('a bar of Immich 3 gets its button when its last group comes a moment later', async () => {
  const { document, state } = follow('3.1', 'album');
  const trailing = findAnchor(document)!;
  const bar = trailing.parentElement!;
  trailing.remove();
  await flush();
  expect(state.where).toBe('hidden');
  bar.append(trailing);
  await flush();
  expect(state.where).toBe('bar');
});

it('nothing is observed and no timer is left after the end', async () => {
  const { document, state, stop } = follow('3.1', 'albums');
  stop();
  const looks = state.looks;
  show(document, '3.1', 'album');
  await flush();
  expect(state.looks).toBe(looks);
  expect(vi.getTimerCount()).toBe(0);
});
