import { call } from './api.js';
import config from './config.js';
import { h, iconButton } from './dom.js';

/**
 * The viewer lies on the body, and the page behind it is hidden, not removed. With `withStacked` the files of a stack
 * stand in a strip at the foot; showing one of them changes no address.
 */
export function openViewer(assetId, { wrapper, close, withStacked }) {
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
  const section = portal.firstElementChild;
  let isOpen = true;

  async function load() {
    const asset = await call(`/assets/${assetId}`);
    name.textContent = asset.originalFileName;
    if (!withStacked || !asset.stack) return;
    const stack = await call(`/stacks/${asset.stack.id}`);
    if (isOpen) section.append(strip(stack.assets));
  }

  function strip(assets) {
    const members = assets.map((asset) => {
      const src = `/api/assets/${asset.id}/thumbnail?size=thumbnail`;
      const member = h(
        'div',
        { class: 'stack-member', role: 'link', 'data-asset': asset.id },
        h('img', { src, alt: '', class: 'stack-picture' }),
      );
      member.addEventListener('click', () => show(asset, member));
      return member;
    });
    function show(asset, member) {
      name.textContent = asset.originalFileName;
      picture.src = `/api/assets/${asset.id}/thumbnail?size=preview`;
      for (const other of members) other.classList.toggle('shown', other === member);
    }
    members.find((member) => member.dataset.asset === assetId)?.classList.add('shown');
    return h('div', { id: 'stack-slideshow' }, members);
  }

  load().catch(() => {});
  return () => {
    isOpen = false;
    portal.remove();
    document.body.classList.remove('asset-viewer-open');
    wrapper.classList.remove('display-none');
  };
}
