import type { RefObject } from 'preact';
import type { ListedSection } from '~/components/overlay/state';
import { numberText, t } from '~/utils/i18n';
import type { ReviewGroup } from '~/utils/messages/review';
import { CardChunk, cardsPerChunk } from './card-chunk';
import { ReasonHead } from './reason-head';
import { isSearched } from './review';
import type { ReviewProps } from './review-props';

/**
 * What wants a look shows so many cards of each reason, a multiple of every number of columns: enough to judge by, and
 * the next reason is not thousands of cards away.
 */
const firstShown = 24;

interface SectionProps extends ReviewProps {
  name: ListedSection;
  /** Those of the section that have come over. */
  groups: ReviewGroup[];
  /** How many it will be. */
  size: number;
  /** It is all that is listed. */
  isAlone: boolean;
  isFirst: boolean;
  columns: number;
  scroller: RefObject<HTMLElement | null>;
}

/**
 * A section of the list, in chunks. Only chunks near the reader hold their cards, since 5,000 cards in one grid cost a
 * long task a frame even with `content-visibility`.
 */
export function GroupSection({ name, groups, size, isAlone, isFirst, review, dispatch, ...layout }: SectionProps) {
  const isWhole = name === 'ready' || name === 'stacked' || review.opened.has(name) || isSearched(review);
  const shown = isWhole ? size : Math.min(size, firstShown);
  const starts = Array.from({ length: Math.ceil(shown / cardsPerChunk) }, (_, index) => index * cardsPerChunk);
  const cards = starts.map((start) => (
    <CardChunk
      key={start}
      section={name}
      start={start}
      groups={groups.slice(start, Math.min(start + cardsPerChunk, shown))}
      size={Math.min(cardsPerChunk, shown - start)}
      listSize={shown}
      isFirst={isFirst && start === 0}
      review={review}
      dispatch={dispatch}
      {...layout}
    />
  ));
  if (name === 'ready' || name === 'stacked') {
    if (isAlone) return <>{cards}</>;
    return (
      <section aria-labelledby={`section-${name}`}>
        <h3 class="section-name" id={`section-${name}`}>
          {t('overlay_filter_ready')} <b class="count">{numberText(size)}</b>
        </h3>
        {cards}
      </section>
    );
  }
  return (
    <section
      data-testid="reason-section"
      data-reason={name}
      data-count={review.summary.sections.find((section) => section.name === name)?.count}
      aria-labelledby={`section-${name}`}
    >
      <ReasonHead name={name} review={review} dispatch={dispatch} />
      {cards}
      {shown < size && (
        <button
          type="button"
          class="button button-small section-more"
          data-testid="show-all"
          onClick={() => dispatch({ type: 'show-all', section: name })}
        >
          {t('overlay_show_all', numberText(size))}
        </button>
      )}
    </section>
  );
}
