import { call, post } from './api.js';
import { h } from './dom.js';
import { goto, route } from './router.js';
import { drawShell } from './shell.js';
import { loadTimeline, timelineGrid } from './timeline.js';
import { openViewer } from './viewer.js';

const viewed = '(?:/photos)?(?:/([0-9a-f-]{36}))?/?$';

/** Pages that show what is chosen by a mark or a search: a title, and rows for the grid. */
const pages = [
  [
    new RegExp(`^/favorites${viewed}`),
    async () => ['Favorites', await marked({ isFavorite: true, withStacked: true })],
  ],
  [new RegExp(`^/archive${viewed}`), async () => ['Archive', await loadTimeline({ visibility: 'archive' })]],
  [new RegExp(`^/people/([0-9a-f-]{36})${viewed}`), ([, id]) => person(id), 2],
  [new RegExp(`^/tags${viewed}`), (_, url) => tag(url.searchParams.get('path') ?? '')],
  [new RegExp(`^/folders${viewed}`), (_, url) => folder(url.searchParams.get('path') ?? '')],
  [new RegExp(`^/search${viewed}`), (_, url) => search(url.searchParams.get('query') ?? '{}')],
];

const marked = (parameters) => loadTimeline({ visibility: 'timeline', ...parameters });

async function person(id) {
  const { name } = await call(`/people/${id}`);
  return [name, await marked({ personId: id })];
}

async function tag(path) {
  const found = (await call('/tags')).find(({ value }) => value === path);
  return [path || 'Tags', found ? await loadTimeline({ tagId: found.id }) : []];
}

async function folder(path) {
  const paths = await call('/view/folder/unique-paths');
  const inside = paths.includes(path);
  return [path || 'Folders', inside ? (await call(`/view/folder?${new URLSearchParams({ path })}`)).map(asRow) : []];
}

async function search(text) {
  const query = JSON.parse(text);
  const { assets } = await post(query.query ? '/search/smart' : '/search/metadata', { withExif: true, ...query });
  return [`Search results: ${assets.items.length}`, assets.items.map(asRow)];
}

/** A file as the grid draws it. */
function asRow({ id, thumbhash, fileCreatedAt, exifInfo }) {
  const { exifImageWidth: width, exifImageHeight: height } = exifInfo ?? {};
  return {
    id,
    thumbhash,
    fileCreatedAt: fileCreatedAt.slice(0, 23),
    localOffsetHours: 0,
    ratio: width && height ? width / height : 1,
  };
}

for (const [pattern, load, viewedAt = 1] of pages) {
  route(pattern, async (match, url) => {
    const me = await call('/users/me');
    const [title, rows] = await load(match, url);
    const base = url.pathname.replace(/\/photos\/[0-9a-f-]{36}\/?$/, '');
    const address = (id) => `${base}${id ? `/photos/${id}` : ''}${url.search}`;
    return {
      key: `${base}${url.search}`,
      assetId: match[viewedAt],
      draw: (live) => draw({ me, title, rows, address, assetId: match[viewedAt] }, live),
    };
  });
}

function draw({ me, title, rows, address, assetId }, live) {
  const grid = timelineGrid({
    rows,
    selected: new Set(),
    badges: true,
    open: (id) => goto(address(id)),
    toggle: () => {},
  });
  const empty = h('p', { class: 'empty-page' }, 'Nothing here');
  const shell = drawShell(me, { title, content: rows.length > 0 ? grid.element : empty });
  document.title = `${title} - Immich`;
  let closeViewer = null;
  const showAsset = (id) => {
    closeViewer?.();
    closeViewer = id ? openViewer(id, { wrapper: shell.wrapper, close: () => goto(address(null)) }) : null;
  };
  showAsset(assetId);
  live({ key: address(null), update: (page) => showAsset(page.assetId) });
  return () => {
    closeViewer?.();
    grid.stop();
    shell.remove();
  };
}
