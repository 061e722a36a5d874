import { mdiClose, mdiPlus } from '@mdi/js';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';
import { type MessageKey, t } from '~/utils/i18n';
import { type AddedSuffix, addSuffix } from './add-suffix';

const refusals: Record<Extract<AddedSuffix, { ok: false }>['why'], MessageKey> = {
  empty: 'options_suffix_empty',
  known: 'options_suffix_known',
  unusable: 'options_suffix_unusable',
};

interface SuffixListProps {
  suffixes: string[];
  onChange: (suffixes: string[]) => void;
}

/** What marks an edited version in the user's own programs, beside the marks that are known. */
export function SuffixList({ suffixes, onChange }: SuffixListProps) {
  const fieldId = useId();
  const faultId = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const field = useRef<HTMLInputElement>(null);

  const add = () => {
    const added = addSuffix(suffixes, typed);
    if (!added.ok) return setFault(t(refusals[added.why], typed.trim()));
    onChange(added.suffixes);
    setAnnouncement(t('options_suffix_added', typed.trimEnd()));
    setTyped('');
    setFault(null);
  };
  const remove = (suffix: string) => {
    onChange(suffixes.filter((one) => one !== suffix));
    setAnnouncement(t('options_suffix_removed', suffix));
    field.current?.focus();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label class="rule-label" for={fieldId}>
        {t('options_suffixes')}
      </label>
      <p class="hint">{t('options_suffixes_hint')}</p>
      <ul class="chips">
        {suffixes.map((suffix) => (
          <li key={suffix} class="chip">
            <bdi class="chip-text">{suffix}</bdi>
            <button type="button" aria-label={t('options_suffix_remove', suffix)} onClick={() => remove(suffix)}>
              <Icon path={mdiClose} size={16} />
            </button>
          </li>
        ))}
      </ul>
      <div class="field-row">
        <input
          id={fieldId}
          ref={field}
          class="field code-field"
          data-testid="suffix"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          value={typed}
          aria-describedby={faultId}
          aria-invalid={fault !== null}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setFault(null);
          }}
        />
        <button type="submit" class="button outlined" data-testid="add-suffix">
          <Icon path={mdiPlus} />
          {t('options_suffix_add')}
        </button>
      </div>
      <p class="fault" id={faultId} role="status">
        {fault}
      </p>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </form>
  );
}
