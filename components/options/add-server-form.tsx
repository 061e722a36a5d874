import { mdiPlus, mdiServerPlus } from '@mdi/js';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/icon';
import { t } from '~/utils/i18n';
import { parseServerAddress } from '~/utils/server-address';
import type { Server } from '~/utils/settings';
import { requestAccess } from '~/utils/site-access';
import { AddFailure, type AddProblem } from './add-failure';
import { addServerAt } from './add-server';
import { Card } from './card';
import { originFromHash } from './origin-from-hash';

interface AddServerFormProps {
  /** Whether it would be the user's first server. */
  first: boolean;
  onStart: () => void;
  onAdded: (server: Server) => void;
}

/** One field for the address, and the button that asks the browser for that site alone. */
export function AddServerForm({ first, onStart, onAdded }: AddServerFormProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AddProblem | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const address = parseServerAddress(text);

  useEffect(() => {
    const fillIn = () => {
      const origin = originFromHash(location.hash);
      if (origin === null) return;
      setText(origin);
      setProblem(null);
      addButton.current?.focus();
    };
    fillIn();
    addEventListener('hashchange', fillIn);
    return () => removeEventListener('hashchange', fillIn);
  }, []);

  /** Runs within the click: what comes before `requestAccess` must not be awaited. */
  const add = (typed: string) => {
    if (busy) return;
    const address = parseServerAddress(typed);
    if (!address.ok) return setProblem({ kind: 'no-address' });
    const granted = requestAccess(address.origin);
    setText(typed);
    setBusy(true);
    setProblem(null);
    onStart();
    void finish(address, granted);
  };

  const finish = async ({ origin, guessed }: { origin: string; guessed: boolean }, granted: Promise<boolean>) => {
    const outcome = await addServerAt(origin, granted);
    setBusy(false);
    if (!outcome.ok) return setProblem({ kind: 'failure', failure: outcome.failure, origin, guessed });
    setText('');
    history.replaceState(null, '', location.pathname);
    onAdded(outcome.server);
  };

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
          add(text);
        }}
      >
        <label class="field-label" for="server-address">
          {t('options_address')}
        </label>
        <div class="field-row">
          <input
            id="server-address"
            class="field"
            data-testid="server-address"
            type="text"
            inputMode="url"
            autocomplete="url"
            autocapitalize="none"
            spellcheck={false}
            dir="ltr"
            placeholder={t('options_address_placeholder')}
            value={text}
            aria-describedby={hintId}
            aria-invalid={problem?.kind === 'no-address'}
            onInput={(event) => setText(event.currentTarget.value)}
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
      {problem && <AddFailure problem={problem} onTry={add} />}
      <p class="visually-hidden" role="status">
        {busy && t('options_adding')}
      </p>
    </Card>
  );
}
