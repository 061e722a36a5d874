import type { Page } from '@playwright/test';
import type { Builds } from './builds';
import { median, round } from './figures';
import { type BenchServer, startServer } from './server';
import { launchFor } from './visit';

const loads = 9;

interface Stamps {
  bar?: number;
  /** The group of buttons at the bar's end, which Immich 3 adds a moment later. */
  group?: number;
  button?: number;
}

/**
 * From the navigation to the album's bar, and from the bar to our button in it, by the page's own clock: with the
 * background awake, with one that has to be started first, and within the page from the list of albums. Medians and the
 * longest, in milliseconds.
 */
export async function measureButton(print: (row: object) => void, builds: Builds): Promise<void> {
  const server = await startServer({ pairs: 50 });
  const chromium = await launchFor(server, builds);
  const page = await chromium.context.newPage();
  try {
    await page.addInitScript(watchBar);
    const load = async () => {
      await page.goto(`${server.site}/albums/${server.albumId}`);
      return stampsOf(page);
    };
    await load();
    print({ navigation: 'load', background: 'awake', ...(await figuresOf(load)) });
    const coldLoad = async () => {
      await chromium.killBackground();
      return load();
    };
    print({ navigation: 'load', background: 'asleep', ...(await figuresOf(coldLoad)) });
    print({ navigation: 'in-page', background: 'awake', ...(await figuresOf(() => comeFromAlbums(page, server))) });
  } finally {
    await chromium.close();
    await server.close();
  }
}

async function figuresOf(measure: () => Promise<Required<Stamps>>): Promise<object> {
  const all: Required<Stamps>[] = [];
  for (let run = 0; run < loads; run++) all.push(await measure());
  const after = all.map(({ bar, button }) => button - bar);
  return {
    loads,
    toBarMs: round(median(all.map(({ bar }) => bar))),
    toButtonMs: round(median(all.map(({ button }) => button))),
    barToButtonMs: round(median(after)),
    barToButtonMostMs: round(Math.max(...after)),
    groupToButtonMs: round(median(all.map(({ group, button }) => button - group))),
  };
}

async function comeFromAlbums(page: Page, { site, albumId }: BenchServer): Promise<Required<Stamps>> {
  await page.goto(`${site}/albums`);
  const link = page.locator(`a[href*="${albumId}"]`).first();
  await link.waitFor();
  await page.evaluate(() => {
    const { stamps } = globalThis as unknown as { stamps: Stamps & { since: number } };
    addEventListener('click', (event) => (stamps.since = event.timeStamp), { capture: true, once: true });
  });
  await link.click();
  return stampsOf(page);
}

const stampsOf = async (page: Page): Promise<Required<Stamps>> => {
  const found = await page.waitForFunction(() => {
    const { bar, group, button, since } = (globalThis as unknown as { stamps: Stamps & { since: number } }).stamps;
    if (bar === undefined || group === undefined || button === undefined) return null;
    return { bar: bar - since, group: group - since, button: button - since };
  });
  return found.jsonValue() as Promise<Required<Stamps>>;
};

/** Runs in the page before anything of its own: notes when bar and button come. */
function watchBar(): void {
  const stamps: Stamps & { since: number } = { since: 0 };
  Object.assign(globalThis, { stamps });
  new MutationObserver(() => {
    const bar = document.querySelector('#control-bar > nav');
    if (!bar) return;
    stamps.bar ??= performance.now();
    if (bar.querySelector(':scope > div:nth-of-type(3)')) stamps.group ??= performance.now();
    if (bar.querySelector('immich-stacker-button')) stamps.button ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}
