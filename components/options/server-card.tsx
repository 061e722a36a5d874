import { mdiServerNetwork } from '@mdi/js';
import type { Server } from '~/utils/settings';
import { requestAccess } from '~/utils/site-access';
import { FoldingCard } from './card';
import type { Checked, SignIn } from './check-connection';
import { ConnectionResult } from './connection-result';
import { connectionSummary } from './connection-summary';
import { RemoveServer } from './remove-server-form';
import { SignInForm } from './sign-in-form';
import type { CheckState } from './use-checks';

interface ServerCardProps {
  server: Server;
  check: CheckState | undefined;
  open: boolean;
  onToggle: () => void;
  onCheck: (signIn?: SignIn) => Promise<Checked>;
  onRemoved: (name: string) => void;
}

/** One server: how to sign in, what the latest check found, and the way to forget it. */
export function ServerCard({ server, check, open, onToggle, onCheck, onRemoved }: ServerCardProps) {
  const [origin = ''] = server.origins;
  const name = new URL(origin).host;

  const failed = check?.state === 'done' && !check.outcome.ok;

  const allow = async (granted: Promise<boolean>) => {
    if (await granted.catch(() => false)) await onCheck();
  };

  return (
    <FoldingCard
      icon={mdiServerNetwork}
      title={name}
      subtitle={open ? origin : <span class={failed ? 'failing' : undefined}>{connectionSummary(server, check)}</span>}
      open={open}
      onToggle={onToggle}
    >
      <SignInForm server={server} origin={origin} checking={check?.state === 'checking'} onCheck={onCheck} />
      {check?.state === 'done' && (
        <ConnectionResult checked={check} origin={origin} onAllow={() => void allow(requestAccess(origin))} />
      )}
      <p class="visually-hidden" role="status">
        {check && (check.state === 'checking' || check.outcome.ok) && connectionSummary(server, check)}
      </p>
      <RemoveServer server={server} name={name} onRemoved={onRemoved} />
    </FoldingCard>
  );
}
