import { failureText } from '~/components/shared/failure-text';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import type { CheckState } from './use-checks';

/** The state of a server in one line, for the head of its card. */
export function connectionSummary({ signIn }: Pick<Server, 'signIn'>, check: CheckState | undefined): string {
  if (!check) return t(signIn === 'key' ? 'options_key' : 'options_session');
  if (check.state === 'checking') return t('options_checking');
  const { outcome } = check;
  if (!outcome.ok) return failureText(outcome.failure);
  const who = outcome.userName ? t('options_connected_as', outcome.userName) : t('options_connected');
  return `${who} · ${t('options_version', outcome.version)}`;
}
