import { mdiAlertOutline, mdiPlus } from '@mdi/js';
import { useEffect, useId, useRef } from 'preact/hooks';
import { AddressField } from '~/components/options/servers/address-field';
import { AddressProblem } from '~/components/options/servers/address-problem';
import { useAddressForm } from '~/components/options/servers/use-address-form';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import { isReadableOnTheWay } from '~/utils/settings/server-address';
import type { Server } from '~/utils/settings/servers';
import { addAddressAt, type Refused, type Sameness } from './add-address-at';

interface AddAddressFormProps {
  server: Server;
  onAdded: (origin: string, same: Sameness) => void;
  onClose: () => void;
}

/** Where another address of a server is typed, and why it was not added. */
export function AddAddressForm({ server, onAdded, onClose }: AddAddressFormProps) {
  const fieldId = useId();
  const hintId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const add = async (origin: string, granted: Promise<boolean>) => {
    const outcome = await addAddressAt(server, origin, granted);
    if (outcome.kind === 'failed') return outcome.failure;
    if (outcome.kind === 'refused') return { sentence: refusal(outcome.why, origin) };
    onAdded(origin, outcome.same);
    return null;
  };
  const { text, setText, busy, problem, submit, address } = useAddressForm({ add });
  const byKey = server.signIn === 'key';

  return (
    <>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(text);
        }}
      >
        <label class="field-label" for={fieldId}>
          {t('options_address_another')}
        </label>
        <AddressField
          id={fieldId}
          testId="another-address"
          value={text}
          hintId={hintId}
          invalid={problem?.kind === 'no-address'}
          onInput={setText}
        />
        <p class="hint" id={hintId}>
          {address.ok && address.guessed ? t('options_access_for', address.origin) : t('options_address_why')}
          {byKey && ` ${t('options_address_key')}`}
        </p>
        {byKey && address.ok && isReadableOnTheWay(address.origin) && (
          <p class="notice notice-warning">
            <Icon path={mdiAlertOutline} size={24} />
            <span class="notice-text">{t('options_key_readable')}</span>
          </p>
        )}
        <div class="ways-out">
          <button type="submit" class="button filled" data-testid="confirm-address" aria-disabled={busy}>
            <Icon path={mdiPlus} />
            {busy ? t('options_adding') : t('options_address_add_yes')}
          </button>
          <button type="button" class="button outlined" onClick={onClose}>
            {t('options_address_close')}
          </button>
        </div>
      </form>
      {problem && <AddressProblem problem={problem} testId="address-result" onTry={submit} />}
      <p class="visually-hidden" role="status">
        {busy && t('options_adding')}
      </p>
    </>
  );
}

function refusal(why: Refused, origin: string): string {
  const sentences = {
    own: 'options_address_own',
    taken: 'options_address_taken',
    'other-user': 'options_address_other_user',
    'other-key': 'options_address_other_key',
  } as const;
  return t(sentences[why], origin);
}
