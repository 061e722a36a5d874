import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addServer } from '~/utils/settings/servers';
import { openFromToolbar } from '~/utils/tabs/toolbar';

it('a click on the toolbar icon opens the settings page where the browser lets no script into the tab', async () => {
  await addServer('http://immich.test');
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true },
    scripting: { executeScript: async () => Promise.reject(new Error('Frame with ID 0 is showing error page')) },
  });
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);

  await openFromToolbar({ id: 7, url: 'http://immich.test/albums' } as never).catch(() => {});

  expect(create).toHaveBeenCalled();
});
