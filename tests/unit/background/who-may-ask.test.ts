import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Answers } from '~/utils/messages/questions';
import type { Sender } from '~/utils/tabs/sender';
import { startBackground } from './start-background';

type Question = keyof Answers<Sender>;

/** Who gets an answer, by question. A question that is missing here does not compile. */
const mayAsk: Record<Question, 'anyone' | 'server' | 'settings'> = {
  greet: 'anyone',
  readStanding: 'server',
  loadOverlay: 'server',
  setCollapse: 'server',
  readHiddenFiles: 'server',
  probeServer: 'settings',
  checkConnection: 'settings',
  openTool: 'settings',
  listJobs: 'settings',
  readReport: 'settings',
  tryJobAgain: 'settings',
  undoJob: 'settings',
  exportJob: 'settings',
  switchAutomatic: 'settings',
  listAlbums: 'settings',
};
const questions = Object.entries(mayAsk);
const site = 'http://immich.test';
const page = { id: fakeBrowser.runtime.id, frameId: 0, tab: { id: 1 } };

const ourPage = () => ({ id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/options.html'), frameId: 0 });
const askers: Record<string, () => Sender> = {
  'a site that is not configured': () => ({ ...page, url: 'http://other.test/albums', origin: 'http://other.test' }),
  'another port of a configured host': () => ({ ...page, url: `${site}:8080/albums`, origin: `${site}:8080` }),
  'a frame inside a page': () => ({ ...page, frameId: 3, url: `${site}/albums`, origin: site }),
  'a document whose origin is another than its address': () => ({ ...page, url: `${site}/albums`, origin: 'null' }),
  'another extension': () => ({ ...ourPage(), id: 'somebody' }),
};

beforeAll(async () => {
  await fakeBrowser.storage.local.set({ servers: [{ id: 'home', origins: [site], signIn: 'session' }] });
  startBackground();
});

async function ask(type: string, sender: Sender) {
  const data = { serverId: 'home', jobId: 'any', albumId: 'any', origin: site, format: 'json', isOn: true, since: 0 };
  const hear = new Promise((answer) => {
    const message = { id: 1, type, data: { ...data, tool: 'mend', automatic: null }, timestamp: 1 };
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, answer as never);
  });
  return hear;
}

it.each(Object.entries(askers))('%s is refused whatever it asks', async (_, asker) => {
  for (const [question, who] of questions) {
    const refusal = who === 'anyone' ? { res: { configured: false } } : { err: { message: 'no-access' } };
    expect.soft(await ask(question, asker()), question).toMatchObject(refusal);
  }
});

it('a page of a configured server is answered what is a page’s, and refused what is our own', async () => {
  for (const [question, who] of questions) {
    const answer = await ask(question, { ...page, url: `${site}/albums`, origin: site });
    if (who === 'settings') expect.soft(answer, question).toMatchObject({ err: { message: 'no-access' } });
    else expect.soft(answer, question).not.toMatchObject({ err: { message: 'no-access' } });
  }
});

it('our settings page is answered what is its own, and refused what is a page’s', async () => {
  for (const [question, who] of questions) {
    const answer = await ask(question, ourPage());
    if (who === 'server') expect.soft(answer, question).toMatchObject({ err: { message: 'no-access' } });
    else expect.soft(answer, question).toHaveProperty('res');
  }
});
