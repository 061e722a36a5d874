import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '~/utils/i18n';
import { patternFaultText } from './pattern-fault-text';

interface PatternFieldProps {
  pattern: string | null;
  /** While it is typed: the preview follows every pattern that can be used. Undefined takes the draft back. */
  onDraft: (pattern: string | null | undefined) => void;
  onChange: (pattern: string | null) => void;
}

/**
 * A regular expression for the shot name. It counts when the field is left or Enter is pressed: half a pattern must
 * not meet a run that begins meanwhile. One that cannot be used is refused in words, and the last good one stays.
 */
export function PatternField({ pattern, onDraft, onChange }: PatternFieldProps) {
  const fieldId = useId();
  const hintId = useId();
  const noteId = useId();
  const [text, setText] = useState('');
  const fault = text === '' ? null : patternFaultText(text);

  useEffect(() => setText(pattern ?? ''), [pattern]);

  const usable = (typed: string) => (typed === '' ? null : patternFaultText(typed) === null ? typed : undefined);

  return (
    <div class="rule-field">
      <label class="rule-label" for={fieldId}>
        {t('options_pattern')}
      </label>
      <p class="hint" id={hintId}>
        {t('options_pattern_hint')}
      </p>
      <input
        id={fieldId}
        class="field code-field"
        data-testid="rule-pattern"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        dir="ltr"
        placeholder="^(.+) (?:raw|web)$"
        value={text}
        aria-describedby={`${hintId} ${noteId}`}
        aria-invalid={fault !== null}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onDraft(usable(event.currentTarget.value));
        }}
        onChange={(event) => {
          const typed = usable(event.currentTarget.value);
          onDraft(undefined);
          if (typed !== undefined) onChange(typed);
        }}
      />
      <div id={noteId} role="status" data-testid="pattern-note">
        {fault !== null && (
          <>
            <p class="fault">{fault}</p>
            <p class="hint">{pattern === null ? t('options_pattern_kept_none') : t('options_pattern_kept', pattern)}</p>
          </>
        )}
        {fault === null && text !== (pattern ?? '') && <p class="hint">{t('options_pattern_enter')}</p>}
      </div>
    </div>
  );
}
