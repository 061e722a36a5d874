import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '~/utils/tabs/welcome';

const opened = () => vi.mocked(fakeBrowser.tabs.create).mock.calls.map(([{ url }]) => url);

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'create');
});

function installedBy(installType: string) {
  Object.assign(fakeBrowser, { management: { getSelf: async () => ({ installType }) } });
}

it.each(['normal', 'development', 'sideload'])('an install by a person (%s) opens the settings page', async (type) => {
  installedBy(type);

  await welcome({ reason: 'install' });

  expect(opened()).toEqual([fakeBrowser.runtime.getURL('/options.html')]);
});

it('an install by policy opens nothing', async () => {
  installedBy('admin');

  await welcome({ reason: 'install' });

  expect(opened()).toEqual([]);
});

it.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
  'an %s opens nothing',
  async (reason) => {
    installedBy('normal');

    await welcome({ reason });

    expect(opened()).toEqual([]);
  },
);
