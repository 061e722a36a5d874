import { browser } from 'wxt/browser';
import { database } from '~/utils/database/database';

/** What went wrong lately, as a text to put into a bug report: in English, whatever the reader speaks. */
export async function failuresText(): Promise<string> {
  const failures = await (await database()).getAll('failures');
  const { version } = browser.runtime.getManifest();
  const lines = failures.reverse().map(({ at, where, code, cause, version, times }) => {
    const often = times > 1 ? ` (${times} times)` : '';
    return `${new Date(at).toISOString()} ${version} ${where}: ${code}${cause && ` - ${cause}`}${often}`;
  });
  const none = 'No failure was noted.';
  return [`Immich Stacker ${version}, ${navigator.userAgent}`, ...(lines.length > 0 ? lines : [none])].join('\n');
}
