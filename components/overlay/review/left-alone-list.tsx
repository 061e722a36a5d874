import { plural, t } from '~/utils/i18n';
import type { ReviewProps } from './review-props';

/** RAW files whose picture is gone, or never was: counted, listed on demand, and saved as a file. */
export function LeftAloneList({ review, dispatch }: ReviewProps) {
  const count = review.summary.leftAlone;
  if (count === 0) return null;
  const { leftAlone } = review;
  return (
    <details
      class="fold"
      data-testid="left-alone"
      data-count={count}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && leftAlone === null) dispatch({ type: 'left-alone', format: null });
      }}
    >
      <summary>{plural('overlay_left_alone', count)}</summary>
      <p class="soft">{t('overlay_left_alone_why')}</p>
      <ul class="names">
        {leftAlone?.map((fileName, index) => (
          // Two files may have one name.
          <li key={index}>
            <bdi>{fileName}</bdi>
          </li>
        ))}
      </ul>
      {leftAlone && leftAlone.length < count && (
        <p class="soft">{plural('overlay_more_problems', count - leftAlone.length)}</p>
      )}
      <div class="fold-end">
        {(['csv', 'json'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="button button-small"
            data-testid={`export-${format}`}
            onClick={() => dispatch({ type: 'left-alone', format })}
          >
            {t(format === 'csv' ? 'overlay_export_csv' : 'overlay_export_json')}
          </button>
        ))}
      </div>
    </details>
  );
}
