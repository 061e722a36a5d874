import { useEffect, useRef } from 'preact/hooks';
import { reasonSection } from '~/components/shared/reason-section';
import { numberText, t } from '~/utils/i18n';
import type { ReasonCode } from '~/utils/stacking/types';
import { checkedIn } from './choices';
import { isSearched } from './review';
import type { ReviewProps } from './review-props';

/** What a reason means, once for all its groups, and the check that decides about them as one. */
export function ReasonHead({ name, review, dispatch }: ReviewProps & { name: ReasonCode }) {
  const box = useRef<HTMLInputElement>(null);
  const count = review.summary.sections.find((section) => section.name === name)?.count ?? 0;
  const checked = checkedIn(review, name);
  const isPart = checked > 0 && checked < count;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPart;
  }, [isPart]);
  const { title, why } = reasonSection[name];
  const heading = (
    <span id={`section-${name}`}>
      {t(title)} <b class="count">{numberText(count)}</b>
    </span>
  );
  return (
    <div class="section-head">
      <h3 class="section-name">
        {/* While a search leaves some of them out, not all are decided about. */}
        {isSearched(review) ? (
          heading
        ) : (
          <label>
            <input
              ref={box}
              type="checkbox"
              data-testid="check-reason"
              checked={checked === count}
              onChange={(event) =>
                dispatch({ type: 'check-section', section: name, value: event.currentTarget.checked })
              }
            />
            {heading}
          </label>
        )}
      </h3>
      <p class="soft">{t(why)}</p>
    </div>
  );
}
