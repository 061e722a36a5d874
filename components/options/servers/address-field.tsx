import { t } from '~/utils/i18n';

interface AddressFieldProps {
  id: string;
  testId: string;
  value: string;
  /** The id of what explains it. */
  hintId: string;
  invalid: boolean;
  onInput: (text: string) => void;
}

/** Where an address is typed or pasted. */
export function AddressField({ id, testId, value, hintId, invalid, onInput }: AddressFieldProps) {
  return (
    <input
      id={id}
      class="field"
      data-testid={testId}
      type="text"
      inputMode="url"
      autocomplete="url"
      autocapitalize="none"
      spellcheck={false}
      dir="ltr"
      placeholder={t('options_address_placeholder')}
      value={value}
      aria-describedby={hintId}
      aria-invalid={invalid}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
