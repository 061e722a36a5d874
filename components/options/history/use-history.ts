import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '~/utils/messages/errors';
import type { PastJob } from '~/utils/messages/job';
import { sendMessage } from '~/utils/messages/questions';

interface History {
  /** Newest first; null until they were read. */
  jobs: PastJob[] | null;
  failure: Failure | null;
}

/** The jobs of all servers: read at once, whenever the page is looked at again, and when `refresh` is called. */
export function useHistory() {
  const [history, setHistory] = useState<History>({ jobs: null, failure: null });
  const asked = useRef(0);

  const refresh = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const read = await readHistory();
    // A slow answer to an earlier question must not cover the latest one.
    if (turn === asked.current) setHistory((before) => ({ jobs: read.jobs ?? before.jobs, failure: read.failure }));
  }, []);

  useEffect(() => {
    const refreshWhenSeen = () => {
      if (!document.hidden) void refresh();
    };
    void refresh();
    document.addEventListener('visibilitychange', refreshWhenSeen);
    return () => document.removeEventListener('visibilitychange', refreshWhenSeen);
  }, [refresh]);

  return { ...history, refresh };
}

async function readHistory(): Promise<History> {
  try {
    const jobs = await sendMessage('listJobs', undefined);
    return Array.isArray(jobs) ? { jobs, failure: null } : { jobs: null, failure: { code: 'interrupted' } };
  } catch (error) {
    return { jobs: null, failure: toFailure(error) };
  }
}
