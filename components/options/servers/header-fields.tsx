import { mdiClose, mdiPlus } from '@mdi/js';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';
import { type MessageKey, t } from '~/utils/i18n';
import type { HeaderFault } from '~/utils/settings/headers';
import type { useHeaders } from './use-headers';

const sentences: Record<HeaderFault, MessageKey> = {
  name: 'options_header_fault_name',
  forbidden: 'options_header_fault_forbidden',
  immichs: 'options_header_fault_immichs',
  value: 'options_header_fault_value',
  twice: 'options_header_fault_twice',
};

const plain = { class: 'field', autocomplete: 'off', autocapitalize: 'none', spellcheck: false, dir: 'ltr' } as const;

/** Where headers for a proxy are entered. A value that is saved is never shown. */
export function HeaderFields({ headers }: { headers: ReturnType<typeof useHeaders> }) {
  const { kept, added, faults, isFull } = headers;
  const rows = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const count = useRef(added.length);
  useEffect(() => {
    // What was just added wants to be written.
    if (added.length > count.current) rows.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
    count.current = added.length;
  }, [added.length]);

  const remove = (act: () => void) => {
    act();
    // Where there were five, the button comes back with the next rendering.
    requestAnimationFrame(() => addButton.current?.focus());
  };

  return (
    <fieldset class="headers" aria-describedby={hintId}>
      <legend class="field-label">{t('options_headers')}</legend>
      <p class="hint" id={hintId}>
        {t('options_headers_hint')}
      </p>
      <ul ref={rows}>
        {kept.map((name) => (
          <li key={name} class="header-row" data-testid="saved-header">
            <code>{name}</code>
            <span class="hint">{t('options_header_saved')}</span>
            <RemoveHeader name={name} onClick={() => remove(() => headers.forget(name))} />
          </li>
        ))}
        {added.map(({ name, value }, index) => (
          <li key={index} class="header-row">
            <input
              {...plain}
              type="text"
              data-testid="header-name"
              aria-label={t('options_header_name')}
              placeholder={t('options_header_name')}
              value={name}
              aria-invalid={![null, undefined, 'value'].includes(faults[index])}
              onInput={(event) => headers.change(index, { name: event.currentTarget.value })}
            />
            <input
              {...plain}
              type="password"
              data-testid="header-value"
              aria-label={t('options_header_value')}
              placeholder={t('options_header_value')}
              value={value}
              aria-invalid={faults[index] === 'value'}
              onInput={(event) => headers.change(index, { value: event.currentTarget.value })}
            />
            <RemoveHeader name={name} onClick={() => remove(() => headers.drop(index))} />
            {faults[index] && (
              <p class="fault" role="alert" data-testid="header-fault" data-code={faults[index]}>
                {t(sentences[faults[index]], name.trim())}
              </p>
            )}
          </li>
        ))}
      </ul>
      {!isFull && (
        <button ref={addButton} type="button" class="button quiet" data-testid="add-header" onClick={headers.add}>
          <Icon path={mdiPlus} />
          {t('options_header_add')}
        </button>
      )}
    </fieldset>
  );
}

function RemoveHeader({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button
      type="button"
      class="button quiet"
      data-testid="remove-header"
      aria-label={t('options_header_remove', name.trim() || t('options_header_name'))}
      onClick={onClick}
    >
      <Icon path={mdiClose} />
    </button>
  );
}
