import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchUrl } from '~/utils/page/watch-url';

const flush = () => new Promise((resolve) => setTimeout(resolve));

/** A window with Immich's page in it; `navigation` only where the browser has it. */
function openWindow({ navigation }: { navigation?: EventTarget } = {}) {
  const { document, MutationObserver } = parseHTML('<html><head><title>Albums - Immich</title></head></html>');
  vi.stubGlobal('MutationObserver', MutationObserver);
  return Object.assign(new EventTarget(), { document, ...(navigation && { navigation }) }) as unknown as Window;
}

const changes = vi.fn<() => void>();
let controller: AbortController;

beforeEach(() => {
  controller = new AbortController();
  changes.mockClear();
});
afterEach(() => void vi.unstubAllGlobals());

it('tells every change of the current entry where the browser has navigation events', () => {
  const navigation = new EventTarget();
  watchUrl(openWindow({ navigation }), changes, controller.signal);
  navigation.dispatchEvent(new Event('currententrychange'));
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(changes).toHaveBeenCalledTimes(2);
  controller.abort();
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(changes).toHaveBeenCalledTimes(2);
});

it('elsewhere goes by history and by the title that each page sets, without a timer', async () => {
  const timers = [vi.spyOn(globalThis, 'setInterval'), vi.spyOn(globalThis, 'setTimeout')];
  const window = openWindow();
  watchUrl(window, changes, controller.signal);
  for (const timer of timers) expect(timer).not.toHaveBeenCalled();

  window.dispatchEvent(new Event('popstate'));
  expect(changes).toHaveBeenCalledTimes(1);
  window.document.title = 'Kyoto - Immich';
  await flush();
  expect(changes).toHaveBeenCalledTimes(2);

  controller.abort();
  window.dispatchEvent(new Event('popstate'));
  window.document.title = 'Photos - Immich';
  await flush();
  expect(changes).toHaveBeenCalledTimes(2);
});
