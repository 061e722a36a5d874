import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '~/utils/i18n';
import { GroupSection } from './group-section';
import { expectedCount, isNarrowed, listedSections, matchingBySection } from './review';
import type { ReviewProps } from './review-props';

/** Width of a card at least, and what lies between two, in px; as `cards.css` has them. */
const cardWidth = 320;
const gap = 12;

/** The cards that fit filter and search, in sections. */
export function GroupList({ review, dispatch, scroller }: ReviewProps & { scroller: RefObject<HTMLElement | null> }) {
  const { groups, filter, search } = review;
  const listed = useMemo(() => matchingBySection(review), [groups, filter, search]);
  const list = useRef<HTMLDivElement>(null);
  const columns = useColumns(list);

  // Another list begins at its top: what was scrolled to is no longer there.
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) scroller.current?.scrollTo({ top: 0 });
    isFirst.current = false;
  }, [filter, search, scroller]);

  const sections = listedSections(review)
    .map(({ name }) => ({ name, groups: listed.get(name) ?? [] }))
    .map((section) => ({ ...section, size: expectedCount(review, section.name, section.groups.length) }))
    .filter(({ size }) => size > 0);
  return (
    <div class="chunks" ref={list}>
      {columns > 0 &&
        sections.map(({ name, groups, size }, index) => (
          <GroupSection
            key={name}
            name={name}
            groups={groups}
            size={size}
            // What is certain needs no heading where nothing else is listed.
            isAlone={sections.length === 1}
            isFirst={index === 0}
            columns={columns}
            review={review}
            dispatch={dispatch}
            scroller={scroller}
          />
        ))}
      {sections.length === 0 && isNarrowed(review) && <p class="soft centred">{t('overlay_no_match')}</p>}
    </div>
  );
}

/** How many cards fit beside each other; 0 until the list has been laid out. */
function useColumns(list: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(0);
  // Before the list is painted, which would cost its first cards a frame.
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => setColumns(Math.max(1, Math.floor((element.clientWidth + gap) / (cardWidth + gap))));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [list]);
  return columns;
}
