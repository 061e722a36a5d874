import { mdiServerNetwork } from '@mdi/js';
import { FoldingCard } from '~/components/options/card';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import { requestAccess } from '~/utils/tabs/site-access';
import { Addresses } from './addresses/addresses';
import type { Checked, SignIn } from './check-connection';
import { ConnectionResult } from './connection-result';
import { connectionSummary } from './connection-summary';
import { RemoveServer } from './remove-server';
import { SignInForm } from './sign-in-form';
import type { AddressOutcomes, CheckState } from './use-checks';
import type { KnownPreset } from './use-presets';

interface ServerCardProps {
  server: Server;
  /** Where an administrator set it. */
  preset: KnownPreset | undefined;
  check: CheckState | undefined;
  addresses: AddressOutcomes;
  open: boolean;
  onToggle: () => void;
  onCheck: (server: Server, signIn?: SignIn) => Promise<Checked>;
  onRemoved: (name: string) => void;
}

/** One server: how to sign in, what the latest check found, and the way to forget it. */
export function ServerCard({ server, preset, check, addresses, open, onToggle, onCheck, onRemoved }: ServerCardProps) {
  const [origin = ''] = server.origins;
  const name = new URL(origin).host;

  const failed = check?.state === 'done' && !check.outcome.ok;

  const allow = async (granted: Promise<boolean>) => {
    if (await granted.catch(() => false)) await onCheck(server);
  };

  return (
    <FoldingCard
      icon={mdiServerNetwork}
      title={name}
      subtitle={open ? origin : <span class={failed ? 'failing' : undefined}>{connectionSummary(server, check)}</span>}
      open={open}
      onToggle={onToggle}
    >
      {preset && (
        <p class="hint" data-testid="preset">
          {t('options_preset')}
        </p>
      )}
      <SignInForm
        server={server}
        hasPresetKey={preset?.hasKey ?? false}
        origin={origin}
        checking={check?.state === 'checking'}
        onCheck={(signIn) => onCheck(server, signIn)}
      />
      {check?.state === 'done' && (
        <ConnectionResult checked={check} onAllow={() => void allow(requestAccess(check.origin))} />
      )}
      <p class="visually-hidden" role="status">
        {check && (check.state === 'checking' || check.outcome.ok) && connectionSummary(server, check)}
      </p>
      <Addresses server={server} outcomes={addresses} onCheck={onCheck} />
      <RemoveServer server={server} name={name} onRemoved={onRemoved} />
    </FoldingCard>
  );
}
