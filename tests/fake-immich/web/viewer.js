import { call } from './api.js';
import config from './config.js';
import { h, iconButton } from './dom.js';

/** The viewer lies on the body, and the page behind it is hidden, not removed. */
export function openViewer(assetId, { wrapper, close }) {
  const name = h('span', { class: 'viewer-name' });
  const actions = h(
    'div',
    { class: 'dark viewer-actions', 'data-testid': 'asset-viewer-navbar-actions' },
    iconButton('Share', 'mdiShareVariantOutline'),
    iconButton('Download', 'mdiDownload'),
    iconButton('Info', 'mdiInformationOutline'),
    iconButton('Favorite', 'mdiHeartOutline'),
    iconButton('Delete', 'mdiTrashCanOutline'),
    iconButton('More', 'mdiDotsVertical'),
  );
  const bar = h(
    'div',
    { class: 'viewer-bar' },
    h('div', { class: 'dark' }, iconButton('Go back', 'mdiArrowLeft', { onclick: close })),
    name,
    actions,
  );
  const picture = h('img', { class: 'viewer-picture', src: `/api/assets/${assetId}/thumbnail?size=preview`, alt: '' });
  const portal = h(
    'div',
    {},
    h('section', { id: 'immich-asset-viewer', class: 'fixed top-0 grid size-full' }, bar, picture),
  );
  document.body.append(portal);
  document.body.classList.toggle('asset-viewer-open', config.viewerBodyClass);
  wrapper.classList.add('display-none');
  call(`/assets/${assetId}`).then(
    (asset) => {
      name.textContent = asset.originalFileName;
    },
    () => {},
  );
  return () => {
    portal.remove();
    document.body.classList.remove('asset-viewer-open');
    wrapper.classList.remove('display-none');
  };
}
