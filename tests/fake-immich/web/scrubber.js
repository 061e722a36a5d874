import { h } from './dom.js';

/**
 * The scroll bar of a timeline: a segment for each month, as high as its share of the pictures, and a mark where the
 * grid is. A click scrolls there.
 */
export function scrubber(rows, scroller) {
  const months = new Map();
  for (const { fileCreatedAt } of rows) {
    const month = fileCreatedAt.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const segments = [...months].map(([month, count]) =>
    h('div', {
      class: 'scrubber-segment',
      'data-id': 'time-segment',
      'data-segment-year-month': month.replace('-0', '-'),
      style: { flexGrow: count },
    }),
  );
  const mark = h('div', { class: 'scrubber-mark' });
  const element = h('div', { 'data-id': 'scrubber', class: 'scrubber', 'aria-valuemin': 0 }, mark, segments);
  const range = () => scroller.scrollHeight - scroller.clientHeight;

  function follow() {
    const share = range() > 0 ? scroller.scrollTop / range() : 0;
    element.setAttribute('aria-valuenow', String(share * element.clientHeight));
    element.setAttribute('aria-valuemax', String(element.clientHeight));
    mark.style.top = `${29 + share * Math.max(0, element.clientHeight - 60)}px`;
  }
  scroller.addEventListener('scroll', follow);
  element.addEventListener('click', ({ clientY }) => {
    const box = element.getBoundingClientRect();
    scroller.scrollTop = (range() * (clientY - box.top)) / box.height;
  });
  return element;
}
