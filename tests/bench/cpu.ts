import { readdirSync } from 'node:fs';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import { isOfExtension, processesOf, readProc } from './processes';

/** What a browser's processes used of the processor, by what they are for, in milliseconds. */
export interface Cpu {
  browser: number;
  network: number;
  /** The extension's own. */
  worker: number;
  page: number;
  /** All else, and what processes used that have ended. */
  other: number;
}

/**
 * Counts from now on what all processes of a browser use, as Linux alone lists it.
 * @returns a function that says how much it was
 */
export async function watchCpu(chromium: ChromiumWithExtension): Promise<() => Cpu> {
  const [root = 0] = await processesOf(chromium);
  const before = readCpu(root);
  return () => {
    const now = readCpu(root);
    for (const kind of Object.keys(now) as (keyof Cpu)[]) now[kind] -= before[kind];
    return now;
  };
}

export const sumOf = (cpu: Cpu) => cpu.browser + cpu.network + cpu.worker + cpu.page + cpu.other;

function readCpu(root: number): Cpu {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = Map.groupBy(
    processes.flatMap((pid) => readTimes(Number(pid)) ?? []),
    ({ parent }) => parent,
  );
  const cpu: Cpu = { browser: 0, network: 0, worker: 0, page: 0, other: 0 };
  const add = ({ pid, own, ended }: Times) => {
    cpu[pid === root ? 'browser' : kindOf(pid)] += own;
    cpu.other += ended;
    for (const child of children.get(pid) ?? []) add(child);
  };
  const browser = readTimes(root);
  if (!browser) throw new Error('no /proc says what the browser uses of the processor');
  add(browser);
  return cpu;
}

interface Times {
  pid: number;
  parent: number;
  /** Milliseconds. */
  own: number;
  /** What children used that have ended. */
  ended: number;
}

/** The clock of `/proc` ticks a hundred times a second. */
const tickMs = 10;

function readTimes(pid: number): Times | null {
  const stat = readProc(pid, 'stat');
  if (stat === '') return null;
  // The command's name comes second, in brackets, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  return {
    pid,
    parent: field(4),
    own: (field(14) + field(15)) * tickMs,
    ended: (field(16) + field(17)) * tickMs,
  };
}

function kindOf(pid: number): keyof Cpu {
  if (isOfExtension(pid)) return 'worker';
  const command = readProc(pid, 'cmdline');
  if (command.includes('--utility-sub-type=network.')) return 'network';
  return command.includes('--type=renderer') ? 'page' : 'other';
}
