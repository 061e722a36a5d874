import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import config from '~/wxt.config';

const { document } = globalThis;
afterEach(() => {
  globalThis.document = document;
});

describe('the manifest', () => {
  it('asks for a Chrome that has alarms of half a minute (120), Map.groupBy (117) and AbortSignal.any (116)', () => {
    const manifest =
      typeof config.manifest === 'function' ? config.manifest({ browser: 'chrome' } as never) : config.manifest;
    expect(
      Number.parseInt((manifest as { minimum_chrome_version?: string }).minimum_chrome_version ?? '0', 10),
    ).toBeGreaterThanOrEqual(120);
  });
});

describe('a click on the toolbar icon', () => {
  it('opens the settings page where the browser lets no script into the tab', async () => {
    const { openFromToolbar } = await import('~/utils/toolbar');
    const { addServer } = await import('~/utils/settings');
    await addServer('http://immich.test');
    Object.assign(fakeBrowser, {
      permissions: { contains: async () => true },
      scripting: { executeScript: async () => Promise.reject(new Error('Frame with ID 0 is showing error page')) },
    });
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await openFromToolbar({ id: 7, url: 'http://immich.test/albums' } as never).catch(() => {});
    expect(create).toHaveBeenCalled();
  });
});

describe('a page that Chrome renders ahead', () => {
  it('greets when it is shown: before that its frame has no number 0, and is told nothing', async () => {
    let shown = () => {};
    const page = { prerendering: true, addEventListener: (_: string, listener: () => void) => (shown = listener) };
    globalThis.document = page as never;
    const { onMessage } = await import('~/utils/messaging');
    const { greet } = await import('~/entrypoints/immich.content/greet');
    // As utils/sender.ts decides: a frame other than 0 belongs to no page.
    const stop = onMessage('greet', () => ({
      configured: !page.prerendering,
      jobId: null,
      tool: null,
      stale: false,
      collapse: 'off' as const,
    }));
    const answer = greet();
    await new Promise((resolve) => setTimeout(resolve, 20));
    page.prerendering = false;
    shown();
    expect(await answer).toMatchObject({ configured: true, collapse: 'off' });
    stop();
  });
});
