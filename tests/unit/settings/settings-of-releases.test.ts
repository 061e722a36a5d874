import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultRules } from '~/utils/stacking';

const server = {
  id: '6a8e7a52-2d8c-4f0a-9a51-0d8ad7a86c11',
  origins: ['http://192.168.1.5:2283', 'https://photos.example.com'],
  signIn: 'key',
  userId: '9f6f3a0e-7a37-4d0c-9e0e-3f6f0f4f5a11',
  version: '3.1.0',
  collapse: true,
};
const automatic = { everyHours: 6, albumIds: ['b1'], until: 1_795_000_000_000, lookedAt: null, failure: null };

/** All that a release may have left in `storage.local`, and what it means now. */
const releases = [
  {
    release: '0.1.0',
    stored: {
      servers: [server],
      rules: {
        bursts: true,
        toleranceMs: 500,
        coverOrder: ['raw', 'jpg'],
        // Its list held the marks that are known now, less those that somebody removed.
        editedSuffixes: ['_edit', '-edited', ' copy', '(1)', '~2', 'IMG_E1234', '-HDR', '_DxO', '-final', '-v2'],
      },
      clearDuplicateFlags: true,
      [`automatic:${server.id}`]: automatic,
    },
    read: {
      servers: [server],
      rules: {
        ...defaultRules,
        bursts: true,
        toleranceMs: 500,
        coverOrder: ['raw', 'jpg'],
        editedSuffixes: ['-final', '-v2'],
      },
      clearDuplicateFlags: true,
      automatic,
    },
  },
];

/** The settings as the extension reads them that has just been started, on what lies in storage. */
async function startOn(stored: Record<string, unknown>) {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set(structuredClone(stored));
  vi.resetModules();
  const [{ servers }, { rules, changeRules }, { clearDuplicateFlags }, { readAutomatic }] = await Promise.all([
    import('~/utils/settings/servers'),
    import('~/utils/settings/rules'),
    import('~/utils/settings/clear-duplicate-flags'),
    import('~/utils/settings/automatic'),
  ]);
  const read = async () => ({
    servers: await servers.getValue(),
    rules: await rules.getValue(),
    clearDuplicateFlags: await clearDuplicateFlags.getValue(),
    automatic: await readAutomatic(server.id),
  });
  return { read, changeRules };
}

describe.each(releases)('the settings of $release', ({ stored, read }) => {
  beforeEach(() => vi.restoreAllMocks());

  it('open as they were left', async () => {
    const settings = await startOn(stored);

    expect(await settings.read()).toEqual(read);
  });

  it('stay so over a change and the next start', async () => {
    const settings = await startOn(stored);
    await settings.changeRules({ sameCamera: true });

    const next = await startOn(await fakeBrowser.storage.local.get());

    expect(await next.read()).toEqual({ ...read, rules: { ...read.rules, sameCamera: true } });
  });
});

it('a mark of one’s own that was known once, and was added again since, stays', async () => {
  const settings = await startOn({ rules: { editedSuffixes: ['-final'] } });
  await settings.changeRules({ editedSuffixes: ['-final', '-HDR'] });

  const next = await startOn(await fakeBrowser.storage.local.get());

  expect((await next.read()).rules.editedSuffixes).toEqual(['-final', '-HDR']);
});
