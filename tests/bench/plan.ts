import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GCProfiler, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Asset } from '~/utils/stacking';
import { planStacks } from '~/utils/stacking';
import { median, round, roundRatio } from './figures';

/** What planning so many files costs. Times are milliseconds of the clock, sizes are megabytes of 2^20 bytes of heap. */
export interface PlanFigures {
  library: Kind;
  assets: number;
  groups: number;
  /** The first plan of a fresh process, before anything is compiled, as the background makes it. */
  firstMs: number;
  medianMs: number;
  /** The median of what the planning thread itself used: what the clock would say on a machine with no other work. */
  cpuMs: number;
  /** The fullest that the heap ever was during the first plan, the files themselves included. */
  peakMb: number;
  /** That, less what the heap held before: the files. */
  growthMb: number;
  /** `cpuMs` by file against the library of 100,000, which is the fifth of the biggest: 1 is in proportion. */
  timesProportion?: number;
}

const kinds = {
  /** As cameras make it: pairs, of which 20 % share a name with an earlier shot, and 5 % odd ones. */
  cameras: makeLibrary,
  /** Pairs that all have one name, a second after the other. */
  oneName: makeNamesakes,
};
type Kind = keyof typeof kinds;

const libraries: { library: Kind; assets: number }[] = [
  ...[1_000, 10_000, 100_000, 500_000].map((assets) => ({ library: 'cameras' as const, assets })),
  { library: 'oneName', assets: 5_000 },
];
const runs = 15;
const start = Date.UTC(2019, 0, 1);
const minute = 60_000;

/** Measures planning of each library in a process of its own, one after the other. */
export async function measurePlanning(print: (row: object) => void): Promise<void> {
  let expected = Number.NaN;
  for (const library of libraries) {
    const figures = await measureApart(library);
    const inProportion = (expected * library.assets) / proportionFrom;
    if (library.library === 'cameras' && library.assets === proportionFrom) expected = figures.cpuMs;
    print({
      ...figures,
      ...(library.library === 'cameras' &&
        library.assets > proportionFrom && { timesProportion: roundRatio(figures.cpuMs / inProportion) }),
    });
  }
}

const proportionFrom = 100_000;

function measureApart(library: (typeof libraries)[number]): Promise<PlanFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(library)]);
    child.once('message', (figures) => resolve(figures as PlanFigures));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`Planning ${library.assets} files ended with ${code}.`));
    });
  });
}

function makeLibrary(size: number): Asset[] {
  const assets: Asset[] = [];
  for (let shot = 0; assets.length < size; shot += 1) {
    const number = shot % 5 === 4 ? Math.max(0, shot - 1004) : shot;
    const time = start + shot * minute;
    const name = `DSC${Math.floor(number / 10_000)}_${String(number % 10_000).padStart(4, '0')}`;
    const odd = shot % 20 === 7 ? Math.floor(shot / 20) % 4 : null;
    if (odd === 0) assets.push(makeAsset(shot, 0, `${name}.NEF.jpg`, time), makeAsset(shot, 1, `${name}.NEF`, time));
    else if (odd === 1)
      assets.push(makeAsset(shot, 0, `Größe ${name}.jpg`, time), makeAsset(shot, 1, `Größe ${name}.NEF`, time));
    else if (odd === 2)
      assets.push(makeAsset(shot, 0, `${name}.JPG`, time), makeAsset(shot, 1, `${name}.NEF`, time + 180 * minute));
    else if (odd === 3)
      assets.push(makeAsset(shot, 0, `${name}.JPG`, time), makeAsset(shot, 1, `${name} (1).JPG`, time));
    else assets.push(makeAsset(shot, 0, `${name}.JPG`, time), makeAsset(shot, 1, `${name}.NEF`, time));
  }
  return asSent(shuffle(assets.slice(0, size)));
}

function makeNamesakes(size: number): Asset[] {
  const assets = Array.from({ length: size }, (_, at) =>
    makeAsset(at >> 1, at % 2, `IMG_0001.${at % 2 === 0 ? 'JPG' : 'NEF'}`, start + (at >> 1) * 1000),
  );
  return asSent(shuffle(assets));
}

/** Read from JSON, as what a server sends is: texts built here would be slower to look at. */
const asSent = (assets: Asset[]) => JSON.parse(JSON.stringify(assets)) as Asset[];

function makeAsset(shot: number, file: number, originalFileName: string, time: number): Asset {
  return {
    id: `${hex(shot * 2 + file, 8)}-0000-4000-8000-${hex(shot, 12)}`,
    ownerId: '11111111-1111-4111-8111-111111111111',
    originalFileName,
    type: 'IMAGE',
    localDateTime: time + 120 * minute,
    fileCreatedAt: time,
    fileModifiedAt: time + 5 * minute,
    visibility: 'timeline',
    isTrashed: false,
    make: 'NIKON CORPORATION',
    model: 'NIKON Z 6',
    width: 6048,
    height: 4024,
    libraryId: null,
    duplicateId: null,
    stack: null,
  };
}

function hex(value: number, digits: number): string {
  return ((Math.imul(value, 2654435761) >>> 0) ^ value).toString(16).padStart(digits, '0').slice(-digits);
}

/** The same disorder every time. */
function shuffle(assets: Asset[]): Asset[] {
  let seed = 1;
  for (let last = assets.length - 1; last > 0; last -= 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const other = seed % (last + 1);
    [assets[last], assets[other]] = [assets[other] as Asset, assets[last] as Asset];
  }
  return assets;
}

/** Runs in the child. */
function measureHere({ library, assets: size }: (typeof libraries)[number]): PlanFigures {
  const assets = kinds[library](size);
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const before = process.memoryUsage().heapUsed;
  const collector = new GCProfiler();
  collector.start();
  const first = timePlan(assets);
  // The heap is fullest right before a collection, or at the end.
  const fullest = (collector.stop()?.statistics ?? []).map((each) => each.beforeGC.heapStatistics.usedHeapSize);
  const peak = Math.max(process.memoryUsage().heapUsed, ...fullest);

  const timed = Array.from({ length: runs }, () => timePlan(assets));
  return {
    library,
    assets: size,
    groups: first.groups,
    firstMs: round(first.ms),
    medianMs: medianOf(timed.map((run) => run.ms)),
    cpuMs: medianOf(timed.map((run) => run.cpuMs)),
    peakMb: round(peak / 2 ** 20),
    growthMb: round((peak - before) / 2 ** 20),
  };
}

const medianOf = (values: number[]) => round(median(values));

function timePlan(assets: Asset[]): { ms: number; cpuMs: number; groups: number } {
  const began = performance.now();
  const used = process.threadCpuUsage();
  const groups = planStacks(assets).groups.length;
  const { user, system } = process.threadCpuUsage(used);
  return { ms: performance.now() - began, cpuMs: (user + system) / 1000, groups };
}

const [, script, asked] = process.argv;
if (process.send && script === fileURLToPath(import.meta.url) && asked !== undefined) {
  process.send(measureHere(JSON.parse(asked)));
  process.disconnect();
}
