import { mdiPlus, mdiServerPlus } from '@mdi/js';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '~/components/icon';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings';
import { addServerAt } from './add-server';
import { AddressField } from './address-field';
import { AddressProblem } from './address-problem';
import { Card } from './card';
import { originFromHash } from './origin-from-hash';
import { useAddressForm } from './use-address-form';

interface AddServerFormProps {
  /** Whether it would be the user's first server. */
  first: boolean;
  onStart: () => void;
  onAdded: (server: Server) => void;
}

/** One field for the address, and the button that asks the browser for that site alone. */
export function AddServerForm({ first, onStart, onAdded }: AddServerFormProps) {
  const addButton = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const add = async (origin: string, granted: Promise<boolean>) => {
    const outcome = await addServerAt(origin, granted);
    if (!outcome.ok) return outcome.failure;
    history.replaceState(null, '', location.pathname);
    onAdded(outcome.server);
    return null;
  };
  const { text, setText, fillIn, busy, problem, submit, address } = useAddressForm({ add, onStart });

  useEffect(() => {
    const fillInFromHash = () => {
      const origin = originFromHash(location.hash);
      if (origin === null) return;
      fillIn(origin);
      addButton.current?.focus();
    };
    fillInFromHash();
    addEventListener('hashchange', fillInFromHash);
    return () => removeEventListener('hashchange', fillInFromHash);
  }, []);

  return (
    <Card
      icon={mdiServerPlus}
      title={first ? t('options_add_first') : t('options_add_another')}
      subtitle={first ? t('options_add_first_hint') : t('options_add_another_hint')}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(text);
        }}
      >
        <label class="field-label" for="server-address">
          {t('options_address')}
        </label>
        <div class="field-row">
          <AddressField
            id="server-address"
            testId="server-address"
            value={text}
            hintId={hintId}
            invalid={problem?.kind === 'no-address'}
            onInput={setText}
          />
          <button ref={addButton} type="submit" class="button filled" data-testid="add-server" aria-disabled={busy}>
            <Icon path={mdiPlus} />
            {busy ? t('options_adding') : t('options_add')}
          </button>
        </div>
        <p class="hint" id={hintId}>
          {address.ok && address.guessed ? t('options_access_for', address.origin) : t('options_access_why')}
        </p>
      </form>
      {problem && <AddressProblem problem={problem} testId="connection-result" onTry={submit} />}
      <p class="visually-hidden" role="status">
        {busy && t('options_adding')}
      </p>
    </Card>
  );
}
