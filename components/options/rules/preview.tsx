import { useId, useMemo } from 'preact/hooks';
import { plural, t } from '~/utils/i18n';
import type { StackRules } from '~/utils/stacking';
import { PreviewGroups } from './preview-groups';
import { previewPlan } from './preview-plan';
import { mostLines, readFileLines } from './read-file-lines';

interface PreviewProps {
  text: string;
  rules: StackRules;
  onInput: (text: string) => void;
}

/** A place to write file names, and the groups that the rules make of them. Asks no server. */
export function RulesPreview({ text, rules, onInput }: PreviewProps) {
  const fieldId = useId();
  const hintId = useId();
  const files = useMemo(() => readFileLines(text), [text]);
  const preview = useMemo(() => previewPlan(files, rules), [files, rules]);
  const isCut = text.split('\n').length > mostLines + 1;
  return (
    <div class="rule-field">
      <label class="rule-label" for={fieldId}>
        {t('options_preview')}
      </label>
      <p class="hint" id={hintId}>
        {t('options_preview_hint')}
      </p>
      <textarea
        id={fieldId}
        class="field code-field preview-text"
        data-testid="preview-text"
        rows={8}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        dir="ltr"
        wrap="off"
        aria-describedby={hintId}
        onInput={(event) => onInput(event.currentTarget.value)}
        value={text}
      />
      <p class="hint" role="status" data-testid="preview-count">
        {files.length === 0
          ? t('options_preview_empty')
          : `${plural('options_preview_groups', preview.groups.length)} · ${plural('options_preview_alone_count', preview.alone.length)}`}
        {isCut && ` · ${plural('options_preview_cut', mostLines)}`}
      </p>
      {files.length > 0 && <PreviewGroups preview={preview} />}
    </div>
  );
}
