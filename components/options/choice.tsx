interface ChoiceProps {
  /** The name of the choice that this is one possibility of. */
  name: string;
  testId: string;
  label: string;
  hint?: string;
  checked: boolean;
  onChoose: () => void;
}

/** One possibility of several, with what it means. */
export function Choice({ name, testId, label, hint, checked, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={name} data-testid={testId} checked={checked} onChange={onChoose} />
      <span>
        <span class="choice-label">{label}</span>
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
}
