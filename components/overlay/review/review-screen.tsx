import { useEffect, useRef } from 'preact/hooks';
import { toolTexts } from '~/components/overlay/tool-texts';
import { plural, t } from '~/utils/i18n';
import { checkedCount } from './choices';
import { CloserLook } from './closer-look';
import { GroupList } from './group-list';
import { LeftAloneList } from './left-alone-list';
import { lookedAt } from './look';
import { ReviewFacts } from './review-facts';
import type { ReviewProps } from './review-props';
import { ReviewToolbar } from './review-toolbar';
import { SetAsideList } from './set-aside-list';

/** The plan, group by group, and the yes that says how many it stacks. */
export function ReviewScreen({ review, dispatch, onCancel }: ReviewProps & { onCancel(): void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = checkedCount(review);
  const { look } = review;
  const looked = lookedAt(review);
  const isLooking = look !== null && looked !== null;

  const last = useRef<string | null>(null);
  if (look) last.current = look.key;
  useEffect(() => {
    // Back to the card that was looked at last; the list beneath has not moved.
    if (isLooking || last.current === null) return;
    const card = scroller.current?.querySelector(`[data-key="${CSS.escape(last.current)}"]`);
    last.current = null;
    card?.scrollIntoView({ block: 'nearest' });
    (card ?? scroller.current)?.querySelector<HTMLElement>('[data-testid=look-closer]')?.focus({ preventScroll: true });
  }, [isLooking]);

  return (
    <>
      <div class="review-room">
        <div class="dialog-body review" ref={scroller} inert={isLooking}>
          <ReviewFacts summary={review.summary} onElsewhere={() => dispatch({ type: 'choose', scope: null })} />
          <LeftAloneList review={review} dispatch={dispatch} />
          <SetAsideList review={review} dispatch={dispatch} />
          {review.total > 0 && (
            <>
              <ReviewToolbar review={review} dispatch={dispatch} />
              <GroupList review={review} dispatch={dispatch} scroller={scroller} />
            </>
          )}
        </div>
        {isLooking && <CloserLook look={look} looked={looked} review={review} dispatch={dispatch} />}
      </div>
      <div class="dialog-foot" hidden={isLooking}>
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
