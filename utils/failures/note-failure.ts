import { browser } from 'wxt/browser';
import { writeWhole } from '~/utils/database/write-whole';
import { toFailure } from '~/utils/messages/errors';
import { causeOf } from './cause-of';

/** So many failures are kept: the last ones. */
const kept = 100;

/**
 * Notes a failure that is not shown, or whose cause a person would not see, for a bug report. Names no file, no address and
 * no key. Never fails itself, and nobody needs to wait for it.
 * @param where the place in the code, as `room/what`
 */
export async function noteFailure(where: string, error: unknown): Promise<void> {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  try {
    const { version } = browser.runtime.getManifest();
    const noted = { where, code: toFailure(error).code, cause: causeOf(error), version };
    await writeWhole(['failures'], async (tx) => {
      const failures = tx.objectStore('failures');
      const last = await failures.openCursor(null, 'prev');
      const before = last?.value;
      const at = Date.now();
      // The same again is counted, and pushes nothing out.
      if (last && before && isSame(before, noted))
        return void (await last.update({ ...before, at, times: before.times + 1 }));
      const key = await failures.add({ ...noted, at, times: 1 });
      await failures.delete(IDBKeyRange.upperBound(key - kept));
    });
  } catch {
    // Without a disk there is nowhere to note it.
  }
}

type What = Record<'where' | 'code' | 'cause' | 'version', string>;
const isSame = (a: What, b: What) =>
  a.where === b.where && a.code === b.code && a.cause === b.cause && a.version === b.version;
