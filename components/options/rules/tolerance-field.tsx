import { useEffect, useId, useState } from 'preact/hooks';
import { language, t } from '~/utils/i18n';
import { largestToleranceMs } from '~/utils/settings/rule-fields';

interface ToleranceFieldProps {
  toleranceMs: number;
  /** While it is typed: the preview follows. Null takes the draft back. */
  onDraft: (toleranceMs: number | null) => void;
  onChange: (toleranceMs: number) => void;
}

/** How far two clocks may be apart, in seconds. Counts when the field is left or Enter is pressed. */
export function ToleranceField({ toleranceMs, onDraft, onChange }: ToleranceFieldProps) {
  const fieldId = useId();
  const hintId = useId();
  const faultId = useId();
  const [text, setText] = useState('');
  const isBad = text !== '' && readTolerance(text) === null;

  useEffect(() => setText(toleranceText(toleranceMs)), [toleranceMs]);

  const commit = (typed: string) => {
    const read = readTolerance(typed);
    onDraft(null);
    if (read !== null) onChange(read);
    else if (typed.trim() === '') setText(toleranceText(toleranceMs));
  };

  return (
    <div class="rule-field">
      <label class="rule-label" for={fieldId}>
        {t('options_tolerance')}
      </label>
      <p class="hint" id={hintId}>
        {t('options_tolerance_hint')}
      </p>
      <div class="unit-field">
        <input
          id={fieldId}
          class="field"
          data-testid="rule-tolerance"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          aria-describedby={`${hintId} ${faultId}`}
          aria-invalid={isBad}
          onInput={(event) => {
            setText(event.currentTarget.value);
            onDraft(readTolerance(event.currentTarget.value));
          }}
          onChange={(event) => commit(event.currentTarget.value)}
        />
        <span aria-hidden="true">{t('options_seconds')}</span>
      </div>
      <p class="fault" id={faultId} role="status">
        {isBad && t('options_tolerance_fault', toleranceText(largestToleranceMs))}
      </p>
    </div>
  );
}

/** Reads seconds as people type them into milliseconds; null for what is no tolerance. */
export function readTolerance(typed: string): number | null {
  const seconds = typed.trim().replace(',', '.');
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(seconds)) return null;
  const ms = Math.round(Number(seconds) * 1000);
  return ms <= largestToleranceMs ? ms : null;
}

/** Seconds as the reader's language writes them and `readTolerance` reads them; from milliseconds. */
export function toleranceText(ms: number): string {
  return new Intl.NumberFormat(language(), { useGrouping: false }).format(ms / 1000);
}
