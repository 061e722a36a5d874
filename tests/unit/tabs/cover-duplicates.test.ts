import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Server } from '~/utils/settings/servers';
import { coverDuplicates } from '~/utils/tabs/cover-duplicates';

const server = { id: 'server', origins: ['http://nas:2283', 'https://photos.example.test'] } as Server;

type Answer = (response?: object) => void;
const heard = (answer: Answer) => answer({ answer: undefined });

/** The tabs that are open, each with how it answers when it is told. */
function openTabs(tabs: { id: number; url: string; hear: (answer: Answer) => void }[]) {
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  const told: number[] = [];
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(((id: number) => {
    told.push(id);
    return new Promise((resolve) => tabs.find((tab) => tab.id === id)?.hear(resolve));
  }) as never);
  return { query, told };
}

describe('covering open lists of duplicates', () => {
  afterEach(() => void vi.useRealTimers());

  it('tells every tab of the server, by each of its addresses, and none of another port', async () => {
    const { query, told } = openTabs([
      { id: 1, url: 'http://nas:2283/utilities/duplicates', hear: heard },
      { id: 2, url: 'http://nas:8080/utilities/duplicates', hear: heard },
      { id: 3, url: 'https://photos.example.test/photos', hear: heard },
    ]);
    await coverDuplicates(server);
    expect(query).toHaveBeenCalledWith({ url: ['http://nas/*', 'https://photos.example.test/*'], discarded: false });
    expect(told).toEqual([1, 3]);
  });

  it('goes on to the others when a tab has no script', async () => {
    const { told } = openTabs([
      { id: 1, url: 'http://nas:2283/', hear: (answer) => answer() },
      { id: 2, url: 'http://nas:2283/utilities/duplicates', hear: heard },
    ]);
    await coverDuplicates(server);
    expect(told).toEqual([1, 2]);
  });

  it('does not hold up a job for a tab that never answers', async () => {
    vi.useFakeTimers();
    openTabs([{ id: 1, url: 'http://nas:2283/', hear: () => {} }]);
    let isDone = false;
    void coverDuplicates(server).then(() => {
      isDone = true;
    });
    await vi.advanceTimersByTimeAsync(1999);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isDone).toBe(true);
  });
});
