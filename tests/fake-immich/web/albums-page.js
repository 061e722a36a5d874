import { call } from './api.js';
import config from './config.js';
import { h, icon } from './dom.js';
import { route } from './router.js';
import { drawShell } from './shell.js';

route(/^\/albums\/?$/, async () => {
  const me = await call('/users/me');
  const own = await call('/albums');
  const shared = config.controlBar ? [] : await call('/albums?shared=true');
  const albums = [...new Map([...own, ...shared].map((album) => [album.id, album])).values()];
  return {
    key: 'albums',
    draw: () => {
      document.title = 'Albums - Immich';
      return drawShell(me, { title: 'Albums', content: h('div', { class: 'album-cards' }, albums.map(card)) }).remove;
    },
  };
});

function card(album) {
  const cover = album.albumThumbnailAssetId;
  const month =
    album.startDate &&
    new Date(album.startDate).toLocaleDateString('en', { timeZone: 'UTC', month: 'short', year: 'numeric' });
  return h(
    'a',
    { href: `/albums/${album.id}` },
    h(
      'div',
      { class: 'album-card', 'data-testid': 'album-card' },
      cover
        ? h('img', { 'data-testid': 'album-image', src: `/api/assets/${cover}/thumbnail?size=thumbnail`, alt: '' })
        : h('div', { class: 'no-cover' }, icon('mdiImageOutline', 40)),
      h('p', { class: 'album-card-name', 'data-testid': 'album-name', title: album.albumName }, album.albumName),
      h('p', {}, month ?? ''),
      h('p', {}, `${album.assetCount} items${album.shared ? ' • Shared' : ''}`),
    ),
  );
}
