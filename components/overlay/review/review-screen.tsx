import { useRef } from 'preact/hooks';
import { toolTexts } from '~/components/overlay/tool-texts';
import { plural, t } from '~/utils/i18n';
import { checkedCount } from './choices';
import { GroupList } from './group-list';
import { ReviewFacts } from './review-facts';
import type { ReviewProps } from './review-props';
import { ReviewToolbar } from './review-toolbar';

/** The plan, group by group, and the yes that says how many it stacks. */
export function ReviewScreen({ review, dispatch, onCancel }: ReviewProps & { onCancel(): void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = checkedCount(review);
  return (
    <>
      <div class="dialog-body review" ref={scroller}>
        <ReviewFacts summary={review.summary} onElsewhere={() => dispatch({ type: 'choose', scope: null })} />
        {review.total > 0 && (
          <>
            <ReviewToolbar review={review} dispatch={dispatch} />
            <GroupList review={review} dispatch={dispatch} scroller={scroller} />
          </>
        )}
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" data-testid="cancel" onClick={onCancel}>
          {t('overlay_cancel')}
        </button>
        <button
          type="button"
          class="button button-primary"
          data-testid="confirm-stack"
          disabled={count === 0 || review.checkingAll !== null}
          onClick={() => dispatch({ type: 'confirm' })}
        >
          {plural(toolTexts[review.summary.tool].confirm, count)}
        </button>
      </div>
    </>
  );
}
