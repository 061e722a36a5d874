import { failureText } from '~/components/shared/failure-text';
import { t } from '~/utils/i18n';
import type { Outcome } from '~/utils/messages/outcome';
import type { Connection } from '~/utils/messages/questions';
import type { Server } from '~/utils/settings/servers';

/** How an address is doing, in words, and whether that is bad news. */
export interface AddressState {
  text: string;
  isBad: boolean;
}

/** @param outcome what was found there; undefined while it is asked */
export function addressState({ userId }: Server, outcome: Outcome<Connection> | undefined): AddressState {
  if (!outcome) return { text: t('options_checking'), isBad: false };
  if (!outcome.ok) return { text: failureText(outcome.failure), isBad: true };
  const isOther = userId !== null && outcome.userId !== '' && outcome.userId !== userId;
  if (isOther) return { text: t('options_address_someone_else', outcome.userName), isBad: true };
  const who = outcome.userName ? t('options_connected_as', outcome.userName) : t('options_connected');
  return { text: who, isBad: false };
}
