import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Collapse, createCollapse } from '~/entrypoints/immich.content/collapse';
import type { Outcome } from '~/utils/messages/outcome';
import { type HiddenFiles, onMessage } from '~/utils/messages/questions';
import type { Page } from '~/utils/page/detect-page';

const album = (albumId: string, viewing = false): Page => ({ kind: 'album', albumId, viewing });
const photos: Page = { kind: 'other', path: '/photos' };
const some: HiddenFiles = { hidden: 3, vanished: 1, names: ['DSC_1.NEF'], unknown: 0 };

let asked: string[];
let answer: () => Promise<Outcome<HiddenFiles>>;
let switched: Outcome<object>;
let stops: (() => void)[];

beforeEach(() => {
  asked = [];
  answer = async () => ({ ok: true, ...some });
  switched = { ok: true };
  const store = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  });
  stops = [
    onMessage('readHiddenFiles', ({ data }) => {
      asked.push(data.albumId);
      return answer();
    }),
    onMessage('setCollapse', () => switched),
  ];
});
afterEach(() => stops.forEach((stop) => void stop()));

/** The control of a page that was just loaded, with how often it wanted to be looked at again. */
function load(greeted: 'on' | 'off' | 'unsupported') {
  const onChange = vi.fn();
  return { onChange, collapse: createCollapse(greeted, onChange) };
}

function isNews(collapse: Collapse): boolean {
  const view = collapse.viewOn(album('a'));
  return view?.isOn === true && view.takeNews();
}

describe('what an album shows of stacks as one picture', () => {
  it('is nothing where Immich has no such view, and on other pages', () => {
    expect(load('unsupported').collapse.viewOn(album('a'))).toBeNull();
    expect(load('on').collapse.viewOn(photos)).toBeNull();
    expect(load('on').collapse.viewOn({ kind: 'duplicates', viewing: false })).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is a switch while it is off, and nobody is asked', () => {
    expect(load('off').collapse.viewOn(album('a'))).toEqual({ isOn: false });
    expect(asked).toEqual([]);
  });

  it('is what it hides, asked once an album', async () => {
    const { collapse, onChange } = load('on');
    expect(collapse.viewOn(album('a'))).toMatchObject({ isOn: true, hidden: null });
    collapse.viewOn(album('a'));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(collapse.viewOn(album('a'))).toMatchObject({ isOn: true, hidden: { ok: true, ...some } });
    collapse.viewOn(album('b'));
    collapse.viewOn(album('a', true));
    await vi.waitFor(() => expect(asked).toEqual(['a', 'b']));
  });

  it('is asked anew after a selection, and an answer from before is not waited for', async () => {
    const { collapse, onChange } = load('on');
    let late = (_: Outcome<HiddenFiles>) => {};
    answer = () => new Promise((resolve) => (late = resolve));
    collapse.viewOn(album('a'));
    collapse.forget();
    await vi.waitFor(() => expect(asked).toEqual(['a']));
    const early = late;
    collapse.viewOn(album('a'));
    await vi.waitFor(() => expect(asked).toEqual(['a', 'a']));
    early({ ok: true, ...some });
    await new Promise((resolve) => setTimeout(resolve));
    expect(collapse.viewOn(album('a'))).toMatchObject({ hidden: null });
    late({ ok: true, ...some, hidden: 2 });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(collapse.viewOn(album('a'))).toMatchObject({ hidden: { hidden: 2 } });
  });

  it('says why it cannot be told, also where the background is gone, and does not ask without end', async () => {
    const { collapse, onChange } = load('on');
    stops[0]?.();
    collapse.viewOn(album('a'));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(collapse.viewOn(album('a'))).toMatchObject({ hidden: { ok: false, failure: { code: 'interrupted' } } });
    collapse.viewOn(album('a'));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('switching', () => {
  it('on is news to the next load, and to that one alone', async () => {
    expect(await load('off').collapse.set(true)).toBeNull();
    const { collapse } = load('on');
    collapse.viewOn(album('a'));
    expect([isNews(collapse), isNews(collapse)]).toEqual([true, false]);
    expect(isNews(load('on').collapse)).toBe(false);
  });

  it('on and off again is no news', async () => {
    const { collapse } = load('off');
    await collapse.set(true);
    await collapse.set(false);
    expect(isNews(load('on').collapse)).toBe(false);
  });

  it('that fails says why, and nothing is changed', async () => {
    switched = { ok: false, failure: { code: 'no-access' } };
    const { collapse } = load('off');
    expect(await collapse.set(true)).toEqual({ code: 'no-access' });
    expect(collapse.viewOn(album('a'))).toEqual({ isOn: false });
    expect(isNews(load('on').collapse)).toBe(false);
  });

  it('works where the page may keep nothing', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(await load('off').collapse.set(true)).toBeNull();
    expect(isNews(load('on').collapse)).toBe(false);
  });
});

describe('a switch in another tab', () => {
  it('outdates the album that is shown, and no page that is loaded after', () => {
    const { collapse, onChange } = load('off');
    collapse.hear('on', album('a'));
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(collapse.viewOn(album('a'))).toMatchObject({ isOn: true });
    expect(collapse.isOutdated(album('a', true))).toBe(true);
    expect(collapse.isOutdated(album('b'))).toBe(false);
    expect(collapse.isOutdated(album('a'))).toBe(false);
  });

  it('outdates nothing where no album is shown', () => {
    const { collapse } = load('on');
    collapse.hear('off', photos);
    expect(collapse.isOutdated(album('a'))).toBe(false);
    expect(collapse.viewOn(album('a'))).toEqual({ isOn: false });
  });

  it('that comes to the same changes nothing', () => {
    const { collapse, onChange } = load('on');
    collapse.hear('on', album('a'));
    expect(onChange).not.toHaveBeenCalled();
    expect(collapse.isOutdated(album('a'))).toBe(false);
  });
});
