import { call } from './api.js';
import { goto, route } from './router.js';
import { drawShell } from './shell.js';
import { loadTimeline, timelineGrid } from './timeline.js';
import { openViewer } from './viewer.js';

route(/^\/photos(?:\/([0-9a-f-]{36}))?\/?$/, async ([, assetId]) => {
  const me = await call('/users/me');
  const rows = await loadTimeline({ visibility: 'timeline', withPartners: true, withStacked: true });
  return { key: 'photos', assetId, draw: (live) => drawPhotos({ me, rows, assetId }, live) };
});

/** Here stacks are collapsed, in every version. */
function drawPhotos({ me, rows, assetId }, live) {
  const grid = timelineGrid({
    rows,
    selected: new Set(),
    badges: true,
    open: (id) => goto(`/photos/${id}`),
    toggle: () => {},
  });
  const shell = drawShell(me, { title: 'Photos', content: grid.element });
  document.title = 'Photos - Immich';
  let closeViewer = null;
  const showAsset = (id) => {
    closeViewer?.();
    closeViewer = id
      ? openViewer(id, { wrapper: shell.wrapper, withStacked: true, close: () => goto(`/photos?at=${id}`) })
      : null;
  };
  showAsset(assetId);
  live({ key: 'photos', update: (page) => showAsset(page.assetId) });
  return () => {
    closeViewer?.();
    grid.stop();
    shell.remove();
  };
}
