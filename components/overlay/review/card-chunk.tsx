import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedSection } from '~/components/overlay/state';
import type { ReviewGroup } from '~/utils/messages/review';
import { isChecked } from './choices';
import { GroupCard } from './group-card';
import type { ReviewProps } from './review-props';

/** A multiple of every number of columns, so that only the last chunk ends in a gap. */
export const cardsPerChunk = 12;

/** A chunk holds its cards while it is within this distance of what is seen: two screens, and a jump mounts no more. */
const nearby = '1000px';

/** Lists up to this length hold all their cards. */
const shortList = 96;

/** Of plans up to this size, each section holds its first cards from the beginning. */
const fewGroups = 500;

/** A row of cards with its gap, in px: a guess until the chunk has been seen. */
const rowHeight = 232;

interface ChunkProps extends ReviewProps {
  section: ListedSection;
  start: number;
  /** Those of the chunk that have come over. */
  groups: ReviewGroup[];
  /** How many it will be. */
  size: number;
  /** How many cards the section will show. */
  listSize: number;
  /** It begins the list, where its reader begins. */
  isFirst: boolean;
  columns: number;
  scroller: RefObject<HTMLElement | null>;
}

/** A stretch of the list: its cards while the reader is near, else an empty box of their height. */
export function CardChunk(props: ChunkProps) {
  const { section, start, groups, size, listSize, isFirst, columns, review, dispatch, scroller } = props;
  const box = useRef<HTMLUListElement>(null);
  const [isInReach, setInReach] = useState(isFirst);
  const isShort = listSize <= shortList && review.total <= shortList;
  const isNear = isInReach || isShort || (start === 0 && review.total <= fewGroups);
  const seen = useRef({ columns: 0, size: 0, height: 0 });

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setInReach(entries.at(-1)?.isIntersecting ?? false), {
      root: scroller.current,
      rootMargin: nearby,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const isWaiting = isNear && groups.length < size;
  useEffect(() => {
    if (isWaiting) dispatch({ type: 'need', section, count: start + size });
  }, [isWaiting, section, start, size, dispatch]);

  // Cards with the focus stay: a keyboard must not lose its place to the scroll wheel.
  const holdsFocus = !isNear && box.current?.matches(':focus-within');
  const isFull = (isNear || holdsFocus) && groups.length === size;
  useEffect(() => {
    const element = box.current;
    if (!element || !isFull) return;
    const observer = new ResizeObserver(() => {
      seen.current = { columns, size, height: element.offsetHeight };
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isFull, columns, size]);

  const { current } = seen;
  const known = current.columns === columns && current.size === size && current.height > 0;
  const height = known ? current.height : Math.ceil(size / columns) * rowHeight;
  return (
    <ul class="cards" ref={box} style={{ minBlockSize: isFull ? '' : `${height}px` }}>
      {(isNear || holdsFocus) &&
        groups.map((group) => (
          <GroupCard
            key={group.key}
            group={group}
            section={section}
            checked={isChecked(review, group)}
            primaryId={review.primaries[group.key] ?? group.members[0]?.id}
            splits={review.splits.get(group.key)}
            dispatch={dispatch}
          />
        ))}
    </ul>
  );
}
