import { parseHTML } from 'linkedom';
import { expect, it, vi } from 'vitest';
import { type Theme, watchTheme } from '~/utils/page/theme';

const flush = () => new Promise((resolve) => setTimeout(resolve));

it('follows the class of the root element and says each theme once, until it ends', async () => {
  const window = parseHTML('<html class="light"><body></body></html>');
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  const root = window.document.documentElement;
  const controller = new AbortController();
  const seen: Theme[] = [];
  watchTheme(root, (theme) => seen.push(theme), controller.signal);

  root.className = 'dark';
  await flush();
  root.className = 'dark some-other-class';
  await flush();
  root.className = '';
  await flush();
  controller.abort();
  root.className = 'dark';
  await flush();

  expect(seen).toEqual(['light', 'dark', 'light']);
  vi.unstubAllGlobals();
});
