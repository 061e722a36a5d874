import { later } from './dom.js';

/** Pages: a pattern for the path, and a loader that resolves to a function which draws. */
const routes = [];
let leave = () => {};
let current = null;
let turn = 0;

export function route(pattern, load) {
  routes.push({ pattern, load });
}

/**
 * Goes to another page of the application. As in SvelteKit the data is loaded first, then the address changes, and the
 * DOM follows a moment later: for that moment the old page stands under the new address.
 */
export async function goto(url, { replace = false } = {}) {
  const mine = ++turn;
  document.activeElement?.blur?.();
  const target = new URL(url, location.href);
  const prepared = await prepare(target);
  if (mine !== turn) return;
  history[replace ? 'replaceState' : 'pushState']({}, '', prepared.url);
  await later(25);
  if (mine === turn) show(prepared);
}

/** Draws the page of the present address; on `popstate` the address has already changed. */
export async function refresh() {
  const mine = ++turn;
  const prepared = await prepare(new URL(location.href));
  if (mine !== turn) return;
  if (prepared.url !== location.href) history.replaceState({}, '', prepared.url);
  show(prepared);
}

async function prepare(url) {
  for (const { pattern, load } of routes) {
    const match = pattern.exec(url.pathname);
    if (!match) continue;
    try {
      return { url: url.href, page: await load(match, url) };
    } catch (error) {
      if (error.status !== 401) throw error;
      const login = new URL('/auth/login', location.href);
      login.searchParams.set('continue', url.pathname + url.search);
      return prepare(login);
    }
  }
  return prepare(new URL('/photos', location.href));
}

/** A page of the same key is kept and told of the change; another one is left first. */
function show({ page }) {
  document.getElementById('stencil')?.remove();
  if (current && current.key === page.key) {
    current.update?.(page);
    return;
  }
  leave();
  current = null;
  leave = page.draw((live) => {
    current = live;
  });
  current ??= { key: page.key };
}

addEventListener('popstate', refresh);

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  goto(link.getAttribute('href'));
});
