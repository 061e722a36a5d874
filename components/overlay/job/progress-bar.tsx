import { numberText } from '~/utils/i18n';

/** A bar for `value` of `max`; without a max it only shows that something is under way. */
export function ProgressBar(props: { label: string; value: number; max: number | null; testId?: string }) {
  const { label, value, max, testId } = props;
  const share = max ? Math.min(1, value / max) : 0;
  return (
    <div
      class={max === null ? 'bar bar-unknown' : 'bar'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuenow={max === null ? undefined : value}
      aria-valuemax={max ?? undefined}
      aria-valuetext={max === null ? undefined : numberText(share, { style: 'percent' })}
      data-testid={testId}
    >
      <div class="bar-fill" style={{ inlineSize: max === null ? undefined : `${share * 100}%` }} />
    </div>
  );
}
