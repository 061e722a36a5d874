import { useEffect, useState } from 'preact/hooks';
import type { PastJob } from '~/utils/messages/job';
import { sendMessage } from '~/utils/messages/questions';

/** The servers on which a person has reviewed a plan and stacked it; null until that is known. Read anew whenever the page is seen. */
export function useReviewed(): ReadonlySet<string> | null {
  const [reviewed, setReviewed] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const read = async () => {
      if (document.hidden) return;
      const jobs = await sendMessage('listJobs', undefined).catch(() => []);
      setReviewed(new Set(jobs.filter(isReviewed).map(({ serverId }) => serverId)));
    };
    void read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);
  return reviewed;
}

const isReviewed = ({ automatic, report: { kind, created, extended } }: PastJob) =>
  kind === 'stack' && !automatic && created + extended > 0;
