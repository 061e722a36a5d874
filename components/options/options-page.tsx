import { useEffect, useState } from 'preact/hooks';
import { t } from '~/utils/i18n';
import { type Server, servers as storedServers } from '~/utils/settings/servers';
import { AutomaticCard } from './automatic/automatic-card';
import { BackupCard } from './backup/backup-card';
import { DropHint } from './files/drop-hint';
import { HistoryCard } from './history/history-card';
import { RulesCard } from './rules/rules-card';
import { AddServerForm } from './servers/add-server-form';
import type { SignIn } from './servers/check-connection';
import { ServerCard } from './servers/server-card';
import { useChecks } from './servers/use-checks';
import { usePresets } from './servers/use-presets';
import { FirstSteps } from './start/first-steps';
import { ShortcutCard } from './start/shortcut-card';
import { ToolsCard } from './tools/tools-card';

/** The settings page: the user's servers, one field to add another, the rules, and what was done so far. */
export function OptionsPage() {
  const servers = useServers();
  const presets = usePresets();
  const isAdded = (origin: string) => servers?.some(({ origins }) => origins.includes(origin)) ?? true;
  const { checks, addresses, check } = useChecks(servers);
  /** One card is unfolded at a time; `undefined` until the user has chosen. */
  const [openId, setOpenId] = useState<string | null>();
  const [announcement, setAnnouncement] = useState('');

  const onAdded = (server: Server, signIn?: SignIn) => {
    setOpenId(server.id);
    if (signIn) void check(server, signIn);
    else if (checks[server.id]?.state === 'done') void check(server);
  };
  const onRemoved = (name: string) => {
    setOpenId(undefined);
    setAnnouncement(t('options_removed', name));
    document.getElementById('server-address')?.focus();
  };
  const isOpen = ({ id }: Server) => (openId === undefined ? servers?.length === 1 : openId === id);

  return (
    <>
      <header class="bar">
        <img src="/icon/96.png" alt="" width={36} height={36} />
        <span class="wordmark">{t('extension_name')}</span>
      </header>
      <DropHint />
      <main>
        <h1>{t('options_heading')}</h1>
        {servers && (
          <div class="cards">
            {servers.length > 0 && <FirstSteps servers={servers} />}
            {servers.map((server) => (
              <ServerCard
                key={server.id}
                server={server}
                preset={presets.find(({ origins }) => origins.some((origin) => server.origins.includes(origin)))}
                check={checks[server.id]}
                addresses={addresses[server.id] ?? {}}
                open={isOpen(server)}
                onToggle={() => setOpenId(isOpen(server) ? null : server.id)}
                onCheck={check}
                onRemoved={onRemoved}
              />
            ))}
            <AddServerForm
              first={servers.length === 0}
              preset={presets.find(({ origins }) => !origins.some(isAdded))}
              onStart={() => setOpenId(null)}
              onAdded={onAdded}
            />
            {servers.length === 0 && <FirstSteps servers={servers} />}
            <RulesCard />
            {servers.length > 0 && <AutomaticCard servers={servers} />}
            <ToolsCard servers={servers} />
            <HistoryCard servers={servers} />
            <BackupCard servers={servers} />
            <ShortcutCard />
          </div>
        )}
        <p class="visually-hidden" role="status">
          {announcement}
        </p>
      </main>
    </>
  );
}

/** The user's servers as they are stored, whoever changes them; null until they were read. */
function useServers(): Server[] | null {
  const [all, setAll] = useState<Server[] | null>(null);
  useEffect(() => {
    const stop = storedServers.watch(setAll);
    storedServers.getValue().then(setAll);
    return stop;
  }, []);
  return all;
}
