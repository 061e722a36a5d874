import { mdiClockOutline } from '@mdi/js';
import { useEffect, useState } from 'preact/hooks';
import { FoldingCard } from '~/components/options/card';
import { t } from '~/utils/i18n';
import type { PastJob } from '~/utils/messages/job';
import { sendMessage } from '~/utils/messages/questions';
import type { Server } from '~/utils/settings/servers';
import { AutomaticServer } from './automatic-server';

/** Stacking of new uploads by itself, server by server. */
export function AutomaticCard({ servers }: { servers: Server[] }) {
  const [open, setOpen] = useState(false);
  const reviewed = useReviewed();
  return (
    <FoldingCard
      icon={mdiClockOutline}
      title={t('options_automatic')}
      subtitle={t('options_automatic_hint')}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {servers.map((server) => (
        <AutomaticServer
          key={server.id}
          server={server}
          named={servers.length > 1}
          isReviewed={reviewed?.has(server.id) ?? null}
        />
      ))}
    </FoldingCard>
  );
}

/** The servers on which a person has reviewed a plan and stacked it; null until that is known. Read anew whenever the page is seen. */
function useReviewed(): ReadonlySet<string> | null {
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
