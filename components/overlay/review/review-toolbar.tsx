import { mdiMagnify } from '@mdi/js';
import type { Filter } from '~/components/overlay/state';
import { toolTexts } from '~/components/overlay/tool-texts';
import { Icon } from '~/components/shared/icon';
import { type MessageKey, numberText, t } from '~/utils/i18n';
import { sizeOf } from './review';
import type { ReviewProps } from './review-props';

const filterLabels: Record<Exclude<Filter, 'open'>, MessageKey> = {
  ready: 'overlay_filter_ready',
  review: 'overlay_filter_review',
  stacked: 'overlay_filter_stacked',
};

/** Counts by state that filter, a search by name, and the check of all that is listed. */
export function ReviewToolbar({ review, dispatch }: ReviewProps) {
  const labels: Record<Filter, MessageKey> = { open: toolTexts[review.summary.tool].open, ...filterLabels };
  const filters = (Object.keys(labels) as Filter[]).filter((filter) => filter === 'open' || sizeOf(review, filter) > 0);
  return (
    <div class="toolbar">
      <fieldset class="filters">
        <legend class="unseen">{t('overlay_filter')}</legend>
        {filters.map((filter) => (
          <button
            key={filter}
            type="button"
            class="chip-button"
            data-filter={filter}
            aria-pressed={review.filter === filter}
            onClick={() => dispatch({ type: 'filter', filter })}
          >
            {t(labels[filter])} <b>{numberText(sizeOf(review, filter))}</b>
          </button>
        ))}
      </fieldset>
      {sizeOf(review, review.filter) > 0 && (
        <div class="toolbar-end">
          <label class="search">
            <span class="unseen">{t('overlay_search')}</span>
            <Icon path={mdiMagnify} />
            <input
              type="search"
              placeholder={t('overlay_search')}
              value={review.search}
              onInput={(event) => dispatch({ type: 'search', search: event.currentTarget.value })}
            />
          </label>
          {review.filter !== 'stacked' && (
            <div class="check-all">
              <CheckAll value={true} review={review} dispatch={dispatch} />
              <CheckAll value={false} review={review} dispatch={dispatch} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function CheckAll({ value, review, dispatch }: ReviewProps & { value: boolean }) {
  return (
    <button
      type="button"
      class="button button-small"
      data-testid={value ? 'check-all' : 'uncheck-all'}
      disabled={review.checkingAll !== null}
      onClick={() => dispatch({ type: 'check-all', value })}
    >
      {t(value ? 'overlay_check_all' : 'overlay_uncheck_all')}
    </button>
  );
}
