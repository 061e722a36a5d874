import { useEffect, useState } from 'preact/hooks';
import { numberText, t } from '~/utils/i18n';
import { GroupCard } from './group-card';
import type { ReviewProps } from './review-props';
import { asideGroups } from './set-aside';

/** What is not one shot, as somebody said: counted, and listed on demand to be taken back. */
export function SetAsideList({ review, dispatch }: ReviewProps) {
  const [isOpen, setOpen] = useState(false);
  const count = review.summary.setAside;
  const groups = isOpen ? asideGroups(review) : [];
  const isWaiting = isOpen && groups.length < count;
  useEffect(() => {
    if (isWaiting) dispatch({ type: 'need', section: 'set-aside', count });
  }, [isWaiting, count, dispatch]);
  if (count === 0) return null;
  return (
    <details
      class="fold"
      data-testid="set-aside-list"
      data-count={count}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('overlay_set_aside_list', numberText(count))}</summary>
      <p class="soft">{t('overlay_set_aside_why')}</p>
      <ul class="cards">
        {groups.map((group) => (
          <GroupCard
            key={group.key}
            group={group}
            section="set-aside"
            checked={false}
            primaryId={group.members[0]?.id}
            splits={undefined}
            dispatch={dispatch}
          />
        ))}
      </ul>
    </details>
  );
}
