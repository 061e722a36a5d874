import { mdiClockOutline } from '@mdi/js';
import { useState } from 'preact/hooks';
import { FoldingCard } from '~/components/options/card';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import { AutomaticServer } from './automatic-server';
import { useReviewed } from './use-reviewed';

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
