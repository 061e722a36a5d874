import { useEffect, useState } from 'preact/hooks';
import { database } from '~/utils/database/database';

interface Steps {
  /** A review was opened. */
  looked: boolean;
  /** Something was stacked, or was to be. */
  stacked: boolean;
}

/** How far the user has come, now and whenever the page is looked at again; null until that was read. */
export function useFirstSteps(): Steps | null {
  const [steps, setSteps] = useState<Steps | null>(null);
  useEffect(() => {
    const read = () => {
      // Where the disk cannot be read there is more to say than this panel has, and others say it.
      if (!document.hidden) readSteps().then(setSteps, () => {});
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);
  return steps;
}

/** A plan is on disk before its review is shown, and the latest jobs stay there. */
export async function readSteps(): Promise<Steps> {
  const db = await database();
  const [plans, jobs] = await Promise.all([db.count('plans'), db.count('jobs')]);
  return { looked: plans + jobs > 0, stacked: jobs > 0 };
}
