import { useId } from 'preact/hooks';

interface SwitchProps {
  testId: string;
  label: string;
  hint: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** A setting that is on or off, as Immich's settings have them. It counts at once. */
export function Switch({ testId, label, hint, checked, disabled, onChange }: SwitchProps) {
  const labelId = useId();
  const hintId = useId();
  return (
    <label class="switch-row">
      <span>
        <span class="rule-label" id={labelId}>
          {label}
        </span>
        <span class="hint" id={hintId}>
          {hint}
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        data-testid={testId}
        aria-labelledby={labelId}
        aria-describedby={hintId}
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
