import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';

/** Is there a browser that can be driven? Ubuntu's packages are stubs that lead to a snap, which cannot. */
export function isUsable(path: string): boolean {
  if (!existsSync(path)) return false;
  const start = startOf(path);
  const leadsToSnap = start.startsWith('#!') && start.includes('/snap/');
  return !leadsToSnap && !/\/snap(\/|$)/.test(realpathSync(path));
}

/** Of a program of a few hundred megabytes, no more. */
function startOf(path: string): string {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(2000);
  const length = readSync(file, bytes);
  closeSync(file);
  return bytes.toString('latin1', 0, length);
}
