import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorNotice } from '~/components/shared/error-notice';
import { Icon } from '~/components/shared/icon';
import { type Failure, toFailure } from '~/utils/messages/errors';

interface AskOnceProps {
  icon: string;
  /** Whether the icon turns round where lines run from right to left. */
  turns?: boolean;
  label: string;
  /** What it is about, where many buttons have this label. */
  name?: string;
  /** Marks the buttons for what cannot be taken back. */
  danger?: boolean;
  question: string;
  yes: string;
  no: string;
  testId?: string;
  /** Does it, or says why not; then the question stays open. */
  onYes: () => Promise<Failure | null>;
}

/** A button that asks once, in its own place, before it does anything. */
export function AskOnce({ icon, turns, label, name, danger = false, question, yes, no, testId, onYes }: AskOnceProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);

  const stopAsking = () => {
    setAsking(false);
    setFailure(null);
    // The button comes back with the next rendering.
    requestAnimationFrame(() => ask.current?.focus());
  };

  const doIt = async () => {
    if (busy) return;
    setBusy(true);
    const failed = await onYes().catch(toFailure);
    setBusy(false);
    if (failed) return setFailure(failed);
    stopAsking();
  };

  if (!asking) {
    return (
      <button
        ref={ask}
        type="button"
        class={danger ? 'button quiet danger' : 'button outlined'}
        data-testid={testId}
        aria-label={name}
        onClick={() => setAsking(true)}
      >
        <Icon path={icon} turns={turns} />
        {label}
      </button>
    );
  }
  return (
    <fieldset class="question">
      <legend>{question}</legend>
      {failure && <ErrorNotice failure={failure} />}
      <div class="ways-out">
        <button
          type="button"
          class={danger ? 'button filled danger' : 'button filled'}
          data-testid={testId && `confirm-${testId}`}
          aria-disabled={busy}
          onClick={() => void doIt()}
        >
          {yes}
        </button>
        <button ref={keep} type="button" class="button outlined" onClick={stopAsking}>
          {no}
        </button>
      </div>
    </fieldset>
  );
}
