import type { CDPSession, Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import { round } from './figures';

/** An event of the browser's trace, in what is used of it. Times are microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of its thread's own time. */
  tdur?: number;
  args: {
    name?: string;
    data?: { url?: string; frames?: { url: string; processId: number }[] };
  };
}

/** A stretch of time of one thread, in milliseconds. */
interface Span {
  from: number;
  to: number;
  /** What its thread itself used of it: less than its length where other work held the processor. */
  cpu: number;
}

/** What happened on a page's main thread. */
export interface MainThread {
  tasks: Span[];
  /** Our scripts, each with what it called. */
  own: Span[];
}

const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Does something while the browser records, and reads what the main thread of a page did meanwhile. */
export async function traceMainThread(
  { extensionId }: ChromiumWithExtension,
  page: Page,
  work: () => Promise<void>,
): Promise<MainThread> {
  const cdp = await page.context().newCDPSession(page);
  const events = await record(cdp, work);
  await cdp.detach();

  const frames = events.flatMap(({ args }) => args.data?.frames ?? []);
  const pid = frames.find(({ url }) => url === page.url())?.processId;
  const main = events.find((event) => event.pid === pid && event.args.name === 'CrRendererMain');
  if (!main) throw new Error(`no trace of ${page.url()}`);
  const onMain = events.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X');
  const origin = `chrome-extension://${extensionId}/`;
  return {
    tasks: onMain.filter(({ name }) => name === 'ThreadControllerImpl::RunTask').map(spanOf),
    own: outermost(onMain.filter(({ args }) => args.data?.url?.startsWith(origin)).map(spanOf)),
  };
}

async function record(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  const traceConfig = { includedCategories: categories, excludedCategories: ['*'] };
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  await cdp.send('Tracing.end');
  await complete;
  return events;
}

const spanOf = ({ ts, dur = 0, tdur = dur }: TraceEvent): Span => ({
  from: ts / 1000,
  to: (ts + dur) / 1000,
  cpu: tdur / 1000,
});

function outermost(spans: Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.sort((one, other) => one.from - other.from || other.to - one.to)) {
    if (span.to > (found.at(-1)?.to ?? Number.NEGATIVE_INFINITY)) found.push(span);
  }
  return found;
}

const lengthOf = ({ from, to }: Span) => to - from;

/** A task of this length or more is one that people feel, in milliseconds. */
const long = 50;

const isLong = (task: Span) => lengthOf(task) >= long;

/** A long task that would have been none without our part in it. */
export const isLongByUs = (task: Span, own: Span[]) => isLong(task) && lengthOf(task) - ownPart(task, own) < long;

/** What tasks come to: all of them, the longest, and how many are long. */
export function sumUp(tasks: Span[]) {
  const most = (read: (task: Span) => number) => round(Math.max(0, ...tasks.map(read)));
  return {
    mainThreadMs: total(tasks),
    longestTaskMs: most(lengthOf),
    longestTaskCpuMs: most(({ cpu }) => cpu),
    longTasks: tasks.filter(isLong).length,
  };
}

export const total = (spans: Span[]) => round(spans.reduce((sum, span) => sum + lengthOf(span), 0));

/** How much of a task was ours, in milliseconds. */
const ownPart = (task: Span, own: Span[]) =>
  own.filter(({ from, to }) => from >= task.from && to <= task.to).reduce((sum, span) => sum + lengthOf(span), 0);
