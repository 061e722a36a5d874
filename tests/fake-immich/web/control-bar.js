import config from './config.js';
import { h, iconButton } from './dom.js';

/**
 * The bar of an album. Each mode makes a bar of its own: nothing of the old one is kept. Returns the bar's element; in
 * Immich 3 the third part comes a moment after the nav.
 */
export function controlBar({ mode, close, header, trailing }) {
  const back = iconButton('Close', mode === 'view' ? 'mdiArrowLeft' : 'mdiClose', { onclick: close });
  const selecting = mode === 'select';
  return config.controlBar ? sinceVersion3(back, header, trailing) : beforeVersion3(back, header, trailing, selecting);
}

function sinceVersion3(back, header, trailing) {
  const leading = h('div', { class: 'flex shrink-0 items-center gap-2' }, back);
  if (header) leading.append(h('div', { class: 'flex shrink-0 flex-col' }, header));
  const { wrappingBar } = config;
  const size = wrappingBar ? 'bar-wraps min-h-control-bar flex-wrap p-2' : 'h-control-bar px-2';
  const nav = h('nav', { class: `bar-3 ${size} flex w-full items-center gap-2 bg-light-100 rounded-full` }, leading);
  nav.append(h('div', { class: 'flex grow items-center gap-2' }));
  if (trailing) {
    const end = `flex shrink-0 items-center gap-2 ${wrappingBar ? 'ms-auto' : ''}`;
    setTimeout(() => nav.append(h('div', { class: end.trim() }, trailing)), 20);
  }
  return h('div', { id: 'control-bar', class: 'absolute top-0 w-full bg-transparent p-2' }, nav);
}

function beforeVersion3(back, header, trailing, selecting) {
  back.classList.add('large');
  const nav = h(
    'nav',
    {
      id: 'asset-selection-app-bar',
      class: `grid bar-2 mx-2 my-2 place-items-center rounded-lg p-2 bg-subtle dark:bg-immich-dark-gray ${selecting ? 'bg-white shadow-md' : ''}`,
    },
    h('div', { class: 'flex place-items-center justify-self-start bar-2-leading' }, back, header),
    h('div', { class: 'w-full' }),
    h('div', { class: 'flex place-items-center gap-1 justify-self-end me-4 bar-2-trailing' }, trailing ?? []),
  );
  return h('div', { class: 'absolute top-0 w-full bg-transparent' }, nav);
}

/** What stands in the header while assets are selected. */
export const selectionCount = (count) =>
  h(
    'div',
    { class: 'font-medium text-primary' },
    h('p', { class: 'block sm:hidden' }, String(count)),
    h('p', { class: 'hidden sm:block' }, `${count} selected`),
  );

/** The menu button that ends most bars. Its menu is left out. */
export const menuButton = (label) =>
  h(
    'div',
    {},
    h(
      'div',
      {},
      iconButton(label, 'mdiDotsVertical', {
        id: 'context-menu-button-id-0',
        'aria-haspopup': 'true',
        'aria-expanded': 'false',
      }),
    ),
  );
