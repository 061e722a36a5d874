import { call, post, put } from './api.js';
import config from './config.js';
import { controlBar, menuButton, selectionCount } from './control-bar.js';
import { h, iconButton } from './dom.js';
import { goto, route } from './router.js';
import { scrubber } from './scrubber.js';
import { listenForKeys } from './shortcuts.js';
import { loadPicker, loadTimeline, timelineGrid } from './timeline.js';
import { openViewer } from './viewer.js';

// What is drawn. Opening and closing the viewer of the same album asks the server nothing.
let drawn = null;

route(/^\/albums\/([0-9a-f-]{36})(?:\/photos)?(?:\/([0-9a-f-]{36}))?\/?$/, async ([, albumId, assetId]) => {
  if (drawn?.album.id === albumId) return { key: 'album', ...drawn, assetId };
  const me = await call('/users/me');
  const album = await call(`/albums/${albumId}${config.controlBar ? '' : '?withoutAssets=true'}`);
  const rows = await loadTimeline(shownBy(album));
  const page = { key: 'album', album, rows, assetId, me };
  return { ...page, draw: (live) => drawAlbum(page, live) };
});

const shownBy = (album) => ({ albumId: album.id, order: album.order ?? 'desc' });

const date = (text) =>
  new Date(text).toLocaleDateString('en', { timeZone: 'UTC', month: 'short', day: 'numeric', year: 'numeric' });

function albumTop({ album, rows }) {
  const span = album.startDate && [...new Set([date(album.startDate), date(album.endDate)])].join(' - ');
  return h(
    'section',
    { class: 'album-top' },
    h('textarea', { rows: 1, class: 'album-title', placeholder: 'Add a title', spellcheck: 'false' }, album.albumName),
    album.assetCount > 0 &&
      h(
        'span',
        { class: 'album-details', 'data-testid': 'album-details' },
        h('span', {}, span),
        h('span', {}, '•'),
        h('span', {}, `${album.assetCount} items`),
      ),
    h(
      'textarea',
      { rows: 1, class: 'album-description', placeholder: 'Add a description', 'data-testid': 'autogrow-textarea' },
      album.description,
    ),
    rows.length === 0 &&
      h('section', { id: 'empty-album' }, h('p', {}, 'Add photos'), h('button', { type: 'button' }, 'Select photos')),
  );
}

/** Draws the page once; another album on the same route reuses it, and only data and title change. */
function drawAlbum(first, live) {
  let { album, rows, assetId, me } = first;
  let closeViewer = null;
  let selected = new Set();
  let bar = h('div');
  let grid = null;
  const main = h('main', { class: 'album-main relative h-dvh overflow-hidden' });
  const column = h('div', { class: 'relative w-full shrink' }, main, bar);
  const wrapper = h('div', { class: 'page' }, h('div', { class: 'flex overflow-hidden' }, column));
  document.body.append(h('div', {}, wrapper));

  function viewButtons() {
    const owner = config.controlBar ? album.albumUsers[0]?.user.id : album.ownerId;
    const own = owner === me.id;
    const some = album.assetCount > 0;
    return [
      own && iconButton('Add photos', 'mdiImagePlusOutline', { onclick: pickPhotos }),
      own && iconButton('Share', 'mdiShareVariantOutline'),
      iconButton('Map', 'mdiMapOutline'),
      some && iconButton('Slideshow', 'mdiPresentationPlay'),
      some && iconButton('Download', 'mdiDownload'),
      own && menuButton('Album options'),
    ].filter(Boolean);
  }

  const bars = {
    view: () => controlBar({ mode: 'view', close: () => goto('/albums'), trailing: viewButtons() }),
    add: () =>
      controlBar({
        mode: 'add',
        close: showAlbum,
        header: h('p', { class: 'text-lg' }, 'Add to album'),
        trailing: [h('button', { type: 'button', class: 'filled-button', onclick: addPicked }, 'Done')],
      }),
    select: () =>
      controlBar({
        mode: 'select',
        close: () => select(new Set()),
        header: selectionCount(selected.size),
        trailing: [
          iconButton('Share', 'mdiShareVariantOutline'),
          iconButton('Select all', 'mdiSelectAll', { onclick: selectAll }),
          iconButton('Add to album', 'mdiPlus'),
          iconButton('Favorite', 'mdiHeartOutline'),
          menuButton('Menu'),
        ],
      }),
  };

  let mode = null;
  /** Destroys the bar of the old mode and makes one for the new. */
  function setMode(next) {
    const old = bar;
    bar = bars[next]();
    if (mode === next) {
      const count = bar.querySelector('.font-medium');
      const shown = old.querySelector('.font-medium');
      bar = old;
      if (count && shown) shown.replaceChildren(...count.childNodes);
      return;
    }
    mode = next;
    old.replaceWith(bar);
  }

  function select(next) {
    selected.clear();
    for (const id of next) selected.add(id);
    setMode(selected.size > 0 ? 'select' : 'view');
    grid.markSelected();
  }
  const selectAll = () => select(new Set(grid.ids()));
  const toggle = (id) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };

  async function stackSelected() {
    if (selected.size < 2) return;
    const stack = await post('/stacks', { assetIds: [...selected] });
    const children = new Set(stack.assets.slice(1).map((asset) => asset.id));
    rows = rows.filter((row) => !children.has(row.id));
    grid.show(rows);
    select(new Set());
  }

  /** In place of the album: everything that can be added to it. */
  async function pickPhotos() {
    setMode('add');
    const picker = await loadPicker(album.id);
    if (mode !== 'add') return;
    const pick = (id) => {
      if (!selected.delete(id)) selected.add(id);
      grid.markSelected();
    };
    grid.stop();
    selected = new Set();
    grid = timelineGrid({ rows: picker.rows, selected, disabled: picker.inAlbum, open: pick, toggle: pick });
    main.replaceChildren(scrubber(picker.rows, grid.element), grid.element);
  }

  async function addPicked() {
    if (selected.size > 0) await put(`/albums/${album.id}/assets`, { ids: [...selected] });
    album = await call(`/albums/${album.id}${config.controlBar ? '' : '?withoutAssets=true'}`);
    await showAlbum();
  }

  /** Back from adding: the album's timeline is asked for anew. */
  async function showAlbum() {
    rows = await loadTimeline(shownBy(album));
    drawGrid();
    setMode('view');
  }

  function drawGrid() {
    grid?.stop();
    selected = new Set();
    grid = timelineGrid({
      rows,
      selected,
      top: albumTop({ album, rows }),
      badges: config.albumStackBadge,
      open: (id) => goto(`/albums/${album.id}/photos/${id}`),
      toggle,
    });
    main.replaceChildren(scrubber(rows, grid.element), grid.element);
    document.title = `${album.albumName} - Immich`;
    drawn = { album, rows, me };
  }

  function showAsset() {
    closeViewer?.();
    closeViewer = assetId
      ? openViewer(assetId, {
          wrapper,
          withStacked: config.albumStackBadge,
          close: () => goto(`/albums/${album.id}?at=${assetId}`),
        })
      : null;
  }

  /** To the picture beside the one that is viewed, in the order of the grid. */
  function step(by) {
    const index = rows.findIndex(({ id }) => id === assetId);
    const next = closeViewer && index >= 0 && rows[index + by];
    if (next) goto(`/albums/${album.id}/photos/${next.id}`);
  }

  drawGrid();
  setMode('view');
  showAsset();
  const stopKeys = listenForKeys({
    escape: () => {
      if (closeViewer) goto(`/albums/${album.id}?at=${assetId}`);
      else if (mode === 'add') showAlbum();
      else if (selected.size > 0) select(new Set());
      else goto('/albums');
    },
    'ctrl+a': () => closeViewer || selectAll(),
    s: () => closeViewer || stackSelected(),
    arrowleft: () => step(-1),
    arrowright: () => step(1),
  });
  live({
    key: 'album',
    update(page) {
      const other = page.album.id !== album.id;
      ({ album, rows, assetId, me } = page);
      if (other) {
        drawGrid();
        mode = null;
        setMode('view');
      }
      showAsset();
    },
  });
  return () => {
    drawn = null;
    stopKeys();
    grid.stop();
    closeViewer?.();
    wrapper.parentElement.remove();
  };
}
