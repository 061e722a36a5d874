import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeArea, closeStorage } from '~/utils/settings/close-storage';

const areas = ['local', 'sync', 'managed'] as const;
const closed = vi.fn<(area: string, access: unknown) => Promise<void>>();

function canClose(): void {
  for (const area of areas) {
    Object.assign(fakeBrowser.storage[area], { setAccessLevel: (access: unknown) => closed(area, access) });
  }
}
afterEach(() => {
  for (const area of areas) Reflect.deleteProperty(fakeBrowser.storage[area], 'setAccessLevel');
});

it('closes all that stays on disk to content scripts', async () => {
  canClose();
  closed.mockResolvedValue();

  await closeStorage();

  expect(closed.mock.calls).toEqual(areas.map((area) => [area, { accessLevel: 'TRUSTED_CONTEXTS' }]));
});

it.each(areas)('says that %s is open where the browser has no way to close it', async (area) => {
  expect(await closeArea(area)).toBe(false);
});

it('goes on where one of them cannot be closed', async () => {
  canClose();
  closed.mockRejectedValueOnce(new Error('not supported'));
  closed.mockResolvedValue();

  await closeStorage();

  expect(closed).toHaveBeenCalledTimes(3);
});
