import { post } from './api.js';
import { h, icon } from './dom.js';
import { goto } from './router.js';

/** The avatar at the end of the bar, and the panel that it opens, from which one signs out. */
export function accountButton(me) {
  const panel = h(
    'div',
    { id: 'account-info-panel', class: 'account-panel' },
    h('p', {}, me.name),
    h(
      'button',
      { type: 'button', class: 'text-button', onclick: signOut },
      icon('mdiLogout', 18),
      h('span', {}, 'Sign Out'),
    ),
  );
  const box = h(
    'div',
    { class: 'account' },
    h(
      'button',
      {
        type: 'button',
        class: 'avatar',
        title: me.name,
        'aria-label': `Account: ${me.name}`,
        onclick: () => (panel.isConnected ? panel.remove() : box.append(panel)),
      },
      me.name.slice(0, 1),
    ),
  );
  return box;
}

async function signOut() {
  const { redirectUri } = await post('/auth/logout', {});
  await goto(redirectUri);
}
