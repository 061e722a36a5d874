import { mdiTrashCanOutline } from '@mdi/js';
import { AskOnce } from '~/components/options/ask-once';
import { forgetAddress } from '~/components/options/servers/forget-server';
import { WayOutLink } from '~/components/options/servers/way-out-link';
import { failureText } from '~/components/shared/failure-text';
import { t } from '~/utils/i18n';
import type { Outcome } from '~/utils/messages/outcome';
import type { Connection } from '~/utils/messages/questions';
import type { Server } from '~/utils/settings/servers';
import { requestAccess } from '~/utils/tabs/site-access';

interface AddressRowProps {
  server: Server;
  origin: string;
  outcome: Outcome<Connection> | undefined;
  onAllowed: () => void;
  onRemoved: () => void;
}

/** One address of several: how it is doing, and the way to drop it. */
export function AddressRow({ server, origin, outcome, onAllowed, onRemoved }: AddressRowProps) {
  const { text, isBad } = addressState(server, outcome);
  const failure = outcome && !outcome.ok ? outcome.failure : null;

  const allow = async (granted: Promise<boolean>) => {
    if (await granted.catch(() => false)) onAllowed();
  };
  const remove = async () => {
    await forgetAddress(server, origin);
    onRemoved();
    return null;
  };

  return (
    <li class="address-row" data-testid="address-row" data-code={outcome && (outcome.ok ? 'ok' : outcome.failure.code)}>
      <div class="address-words">
        <bdi dir="ltr">{origin}</bdi>
        <span class={isBad ? 'hint failing' : 'hint'}>{text}</span>
      </div>
      {failure && <WayOutLink failure={failure} origin={origin} />}
      {failure?.code === 'no-access' && (
        <button type="button" class="button outlined" onClick={() => void allow(requestAccess(origin))}>
          {t('options_allow')}
        </button>
      )}
      <AskOnce
        danger
        icon={mdiTrashCanOutline}
        label={t('options_address_remove')}
        name={t('options_address_remove_name', origin)}
        question={t('options_address_remove_question', origin)}
        yes={t('options_remove_yes')}
        no={t('options_remove_no')}
        testId="remove-address"
        onYes={remove}
      />
    </li>
  );
}

/** How an address is doing, in words, and whether that is bad news. */
interface AddressState {
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
