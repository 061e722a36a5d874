import { accountButton } from './account-button.js';
import config from './config.js';
import { h, icon, iconButton } from './dom.js';

/** A flower of our own drawing. */
const logo = () =>
  h(
    'a',
    { href: '/photos', class: 'logo', 'aria-label': 'Immich logo' },
    h(
      'svg',
      { viewBox: '-12 -12 24 24', width: 38, height: 38 },
      ['#fa2921', '#ffb400', '#18c249', '#1e83f7', '#ed79b5'].map((fill, i) =>
        h('ellipse', { cx: 0, cy: -6, rx: 3.9, ry: 5, fill, transform: `rotate(${i * 72})` }),
      ),
    ),
    h('span', {}, 'immich'),
  );

const links = [
  ['Photos', 'mdiImageMultipleOutline', '/photos'],
  ['Explore', 'mdiMagnify', '/explore'],
  ['Map', 'mdiMapOutline', '/map'],
  ['Sharing', 'mdiAccountMultipleOutline', '/sharing'],
  ['Library'],
  ['Favorites', 'mdiHeartOutline', '/favorites'],
  ['Albums', 'mdiImageAlbum', '/albums'],
  ['Utilities', 'mdiToolboxOutline', '/utilities/duplicates'],
  ['Archive', 'mdiArchiveArrowDownOutline', '/archive'],
  ['Locked Folder', 'mdiLockOutline', '/locked'],
  ['Trash', 'mdiTrashCanOutline', '/trash'],
];

const sidebar = () =>
  h(
    'nav',
    { id: 'sidebar', 'aria-label': 'Primary' },
    links.map(([label, iconName, href]) =>
      href
        ? h(
            'a',
            { href, class: `nav-link ${location.pathname === href ? 'active' : ''}` },
            icon(iconName),
            h('span', {}, label),
          )
        : h('p', { class: 'nav-heading' }, label),
    ),
    h(
      'div',
      { class: 'server-status' },
      h('span', { class: 'dot' }),
      'Server Online',
      h('span', {}, `v${config.version}`),
    ),
  );

const navbar = (me) =>
  h(
    'header',
    {},
    h(
      'nav',
      { id: 'dashboard-navbar' },
      h('div', { class: 'navbar-logo' }, iconButton('Main menu', 'mdiMenu', { id: 'top-menu-button' }), logo()),
      h(
        'form',
        { class: 'searchbar', role: 'search', onsubmit: (event) => event.preventDefault() },
        icon('mdiMagnify'),
        h('input', { id: 'main-search-bar', type: 'text', placeholder: 'Search your photos' }),
        icon('mdiTune'),
      ),
      h(
        'div',
        { class: 'navbar-end' },
        h('button', { type: 'button', class: 'upload-button' }, icon('mdiTrayArrowUp', 18), h('span', {}, 'Upload')),
        iconButton('Toggle theme', 'mdiThemeLightDark', {
          onclick: () =>
            window.fakeImmich.setTheme(document.documentElement.classList.contains('dark') ? 'light' : 'dark'),
        }),
        accountButton(me),
      ),
    ),
  );

/**
 * A page with the bar on top, the links at the side, and a header of its own that comes after the content in `main`, as
 * in Immich. Returns the function that removes it.
 */
export function drawShell(me, { title, buttons, content }) {
  const header = h(
    'div',
    { class: 'absolute flex h-16 w-full place-items-center justify-between border-b p-2 text-dark page-header' },
    h(
      'div',
      { class: 'flex gap-2 items-center' },
      h('div', { id: 'user-page-header', tabindex: '-1', class: 'pe-8 outline-none' }, title),
    ),
    h('div', { class: 'flex flex-row items-center gap-0' }, buttons ?? []),
  );
  const main = h(
    'main',
    { class: 'relative shell-main' },
    h('div', { class: 'immich-scrollbar page-scroll' }, content),
    header,
  );
  const wrapper = h('div', { class: 'page shell' }, navbar(me), h('div', { class: 'shell-body' }, sidebar(), main));
  document.body.append(h('div', {}, wrapper));
  return { wrapper, header, remove: () => wrapper.parentElement.remove() };
}
