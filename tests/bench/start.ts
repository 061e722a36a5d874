import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtChromium } from '~/tests/browser/chromium';
import { launchUnwatched, type UnwatchedChromium } from '~/tests/browser/unwatched-chromium';
import type { Builds } from './builds';
import { emptyAnswer, writeEmptyWorker } from './empty-worker';
import { median, round, roundRatio } from './figures';
import { type BenchServer, startServer } from './server';
import { launchFor, launchSignedIn } from './visit';

const rounds = 21;
/** From the end of a background to the next message, for its process to end and the browser to be idle. */
const restMs = 500;

/** What a content script asks, in the words of both of the protocols that builds have had, and how it knows the answer. */
const messages = {
  /** Its first question, for which the background reads settings and jobs. */
  greeting: { verb: 'greet', data: { since: 0 }, answer: '"configured":true' },
  /** One that only the settings page may ask: nothing is read before the answer. */
  refusal: { verb: 'listJobs', data: {}, answer: 'no-access' },
};

type Message = (typeof messages)[keyof typeof messages];

const asking = ({ verb, data }: Message) => `(async () => {
  const message = ${JSON.stringify({ id: 1, type: verb, data, timestamp: 0 })};
  const began = performance.now();
  const answer = await chrome.runtime.sendMessage(message);
  return { ms: performance.now() - began, answer: JSON.stringify(answer) };
})()`;

interface Contender {
  chromium: UnwatchedChromium;
  ask(expression: string): Promise<unknown>;
}

/**
 * From a content script's message to the answer of a background that was killed: ours, one that does nothing but answer,
 * and that of an earlier build where one is named; in turn, each in a browser of its own. `process` is the extension's:
 * gone with the background, as where nothing of it is open, or kept alive by a page of its own, so that the worker alone
 * is started. Medians, in milliseconds.
 */
export async function measureStart(print: (row: object) => void, { extension, before }: Builds): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'immich-stacker-start-'));
  const server = await startServer({ pairs: 50 });
  const contenders: Record<string, Contender> = {};
  try {
    const builds = { own: extension ?? builtChromium, ...(before && { before }) };
    for (const [name, build] of Object.entries(builds)) {
      const profile = join(folder, name);
      await (await launchFor(server, { extension: build, profile })).close();
      contenders[name] = await enter(server, build, profile);
    }
    const empty = { extension: writeEmptyWorker(join(folder, 'empty')), profile: join(folder, 'empty-profile') };
    await (await launchSignedIn(server, { ...empty, welcomed: true })).close();
    contenders.empty = await enter(server, empty.extension, empty.profile);

    for (const process of ['gone', 'alive']) {
      if (process === 'alive') {
        for (const { chromium } of Object.values(contenders)) await chromium.openOwnPage('manifest.json');
      }
      for (const [name, message] of Object.entries(messages)) {
        print({ message: name, process, ...(await compare(contenders, message)) });
      }
    }
  } finally {
    for (const { chromium } of Object.values(contenders)) await chromium.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function enter({ site }: BenchServer, extension: string, profile: string): Promise<Contender> {
  const chromium = await launchUnwatched(extension, profile);
  return { chromium, ask: await chromium.openPage(`${site}/albums`) };
}

async function compare(contenders: Record<string, Contender>, message: Message): Promise<object> {
  const all = Object.entries(contenders).map(([name, contender]) => ({ name, contender, ms: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { contender, ms } of all) ms.push(await startCold(contender, message));
  }
  const of = Object.fromEntries(all.map(({ name, ms }) => [name, median(ms)]));
  const times = (name: string) => roundRatio((of.own ?? Number.NaN) / (of[name] ?? Number.NaN));
  return {
    rounds,
    ...Object.fromEntries(Object.entries(of).map(([name, ms]) => [`${name}Ms`, round(ms)])),
    timesEmptyWorker: times('empty'),
    ...('before' in of && { timesBefore: times('before') }),
  };
}

async function startCold({ chromium, ask }: Contender, message: Message): Promise<number> {
  await chromium.killBackground();
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const { ms, answer } = (await ask(asking(message))) as { ms: number; answer: string };
  if (!answer.includes(message.answer) && !answer.includes(emptyAnswer))
    throw new Error(`The background answered ${answer}`);
  return ms;
}
