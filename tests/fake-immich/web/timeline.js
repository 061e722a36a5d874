import { call } from './api.js';
import config from './config.js';
import { h, icon } from './dom.js';
import { byDay, dayName, justify } from './timeline-layout.js';

const columnsToRows = (columns) =>
  columns.id.map((_, i) => Object.fromEntries(Object.keys(columns).map((key) => [key, columns[key][i]])));

const bucketOf = (parameters, timeBucket) =>
  call(`/timeline/bucket?${new URLSearchParams({ ...parameters, timeBucket })}`);

/** Asks for the months and what is in them, with the parameters of the page and nothing else. */
export async function loadTimeline(parameters) {
  const buckets = await call(`/timeline/buckets?${new URLSearchParams(parameters)}`);
  const months = await Promise.all(buckets.map(({ timeBucket }) => bucketOf(parameters, timeBucket)));
  return months.flatMap(columnsToRows);
}

/** What photos are added to an album from, and which of them it has: that is asked month by month, without an order. */
export async function loadPicker(albumId) {
  const parameters = { visibility: 'timeline', withPartners: true };
  const buckets = await call(`/timeline/buckets?${new URLSearchParams(parameters)}`);
  const months = await Promise.all(
    buckets.map(async ({ timeBucket }) => [
      columnsToRows(await bucketOf(parameters, timeBucket)),
      (await bucketOf({ albumId }, timeBucket)).id,
    ]),
  );
  return { rows: months.flatMap(([rows]) => rows), inAlbum: new Set(months.flatMap(([, ids]) => ids)) };
}

const thumbnailUrl = ({ id, thumbhash }) => {
  const query = new URLSearchParams({ size: 'thumbnail' });
  if (thumbhash) query.set('c', thumbhash);
  if (config.assetSize) query.set('edited', 'true');
  return `/api/assets/${id}/thumbnail?${query}`;
};

/**
 * The grid of a timeline. Only the tiles near the viewport are in the DOM. `selected` is the set of ids; the grid calls
 * `open(id)` and `toggle(id)`. Those in `disabled` can be neither opened nor selected.
 */
export function timelineGrid({ rows, top, selected, open, toggle, badges, disabled = new Set() }) {
  const tiles = new Map();
  const canvas = h('section', { id: 'virtual-timeline' }, h('section', { class: 'timeline-top' }, top ?? []));
  const scroller = h('section', { id: 'asset-grid', tabindex: '-1', class: 'scrollbar-hidden' }, canvas);
  let items = rows;
  let days = [];

  function layout() {
    const width = scroller.clientWidth;
    const rowHeight = innerWidth < 850 ? 100 : 235;
    for (const { section } of days) section.remove();
    tiles.clear();
    days = byDay(items).map(({ day, items: ofDay }) => {
      const { boxes, height } = justify(ofDay, width, rowHeight);
      const grid = h('div', { 'data-image-grid': '', class: 'image-grid', style: { height: `${height}px` } });
      const title = h('div', { class: 'day-title' }, h('span', { title: dayName(day) }, dayName(day)));
      const section = h('section', { 'data-group': '', class: 'day-group' }, title, grid);
      canvas.append(section);
      return { section, grid, boxes };
    });
    draw();
  }

  function draw() {
    const from = scroller.scrollTop - scroller.clientHeight;
    const to = scroller.scrollTop + 2 * scroller.clientHeight;
    for (const { grid, boxes } of days) {
      const offset = grid.offsetTop;
      for (const box of boxes) {
        const near = offset + box.top + box.height >= from && offset + box.top <= to;
        const tile = tiles.get(box.item.id);
        if (near && !tile) {
          const made = tileOf(box);
          tiles.set(box.item.id, made);
          grid.append(made);
        } else if (!near && tile) {
          tile.remove();
          tiles.delete(box.item.id);
        }
      }
    }
  }

  function tileOf({ item, left, top: y, width, height }) {
    const size = { width: `${width}px`, height: `${height}px` };
    const check = h(
      'button',
      { type: 'button', role: 'checkbox', class: 'tile-check', tabindex: '-1' },
      icon('mdiCheckCircle'),
    );
    check.addEventListener('click', (event) => {
      event.stopPropagation();
      if (!disabled.has(item.id)) toggle(item.id);
    });
    const badge =
      badges &&
      item.stack &&
      h('div', { class: 'stack-badge' }, h('span', {}, item.stack[1]), icon('mdiCameraBurst', 24));
    const tile = h(
      'div',
      {
        'data-thumbnail-focus-container': '',
        role: 'link',
        tabindex: '0',
        class: 'tile',
        'data-asset': item.id,
        style: size,
      },
      h('img', {
        src: thumbnailUrl(item),
        alt: `Image taken on ${item.fileCreatedAt.slice(0, 10)}`,
        draggable: 'false',
      }),
      badge,
      check,
    );
    if (disabled.has(item.id)) tile.classList.add('in-album');
    else tile.addEventListener('click', () => (selected.size > 0 ? toggle(item.id) : open(item.id)));
    const style = { top: `${y}px`, insetInlineStart: `${left}px`, ...size };
    const place = h('div', { class: 'absolute', 'data-asset-id': item.id, style }, tile);
    mark(place, item.id);
    return place;
  }

  function mark(place, id) {
    const on = selected.has(id);
    const tile = place.firstElementChild;
    tile.classList.toggle('selected', on);
    if (on) tile.dataset.selected = 'true';
    else delete tile.dataset.selected;
    tile.querySelector('[role=checkbox]').setAttribute('aria-checked', String(on));
  }

  const observer = new ResizeObserver(layout);
  scroller.addEventListener('scroll', draw);
  observer.observe(scroller);
  return {
    element: scroller,
    /** To be called when the selection has changed. */
    markSelected() {
      for (const [id, place] of tiles) mark(place, id);
    },
    show(next) {
      items = next;
      layout();
    },
    ids: () => items.map((item) => item.id),
    stop: () => observer.disconnect(),
  };
}
