import { call, post, put, remove } from './api.js';
import config from './config.js';
import { h, headerButton, icon, iconButton } from './dom.js';
import { groupCard } from './duplicate-card.js';
import { goto, route } from './router.js';
import { drawShell } from './shell.js';
import { listenForKeys } from './shortcuts.js';

const pattern = /^\/utilities\/duplicates(?:\/photos(?:\/([0-9a-f-]{36}))?)?\/?$/;
// A change of ?index does not ask the server again: the page lives on the list of its load.
let drawn = null;

route(pattern, async (_, url) => {
  const index = Number(url.searchParams.get('index') ?? 0);
  if (drawn) return { key: 'duplicates', index };
  const me = await call('/users/me');
  const groups = await call('/duplicates');
  return { key: 'duplicates', index, draw: (live) => drawDuplicates({ me, groups, index }, live) };
});

/** The largest file, then the one with the most exif; from 2.7.0 the server says so. */
function suggestion(group) {
  if (group.suggestedKeepAssetIds) return group.suggestedKeepAssetIds;
  const facts = (asset) => Object.values(asset.exifInfo ?? {}).filter(Boolean).length;
  const size = (asset) => asset.exifInfo?.fileSizeInByte ?? 0;
  const [best] = [...group.assets].sort((a, b) => size(b) - size(a) || facts(b) - facts(a));
  return [best.id];
}

const decision = (group, kept) => ({
  duplicateId: group.duplicateId,
  keepAssetIds: group.assets.filter((asset) => kept.has(asset.id)).map((asset) => asset.id),
  trashAssetIds: group.assets.filter((asset) => !kept.has(asset.id)).map((asset) => asset.id),
});

/** Sends what was decided: one call from 2.7.0 on, two before. */
async function send(decisions) {
  if (config.resolveDuplicates) return post('/duplicates/resolve', { groups: decisions });
  const trash = decisions.flatMap((one) => one.trashAssetIds);
  if (trash.length > 0) await remove('/assets', { ids: trash, force: false });
  await put('/assets', {
    ids: decisions.flatMap((one) => [...one.keepAssetIds, ...one.trashAssetIds]),
    duplicateId: null,
  });
}

function drawDuplicates({ me, groups: loaded, index: first }, live) {
  let groups = loaded;
  let index = first;
  let kept = new Set();
  const place = h('div', { class: 'duplicates' });
  const info = h('p', { class: 'duplicates-info' }, 'Resolve each group by indicating which, if any, are duplicates.');
  const everything = headerButton('Deduplicate All', 'mdiTrashCanOutline', { onclick: dedupeAll });
  const keepAll = headerButton('Keep All', 'mdiCheckOutline', { onclick: keepEverything });
  const buttons = [everything, keepAll, iconButton('Show keyboard shortcuts', 'mdiKeyboard')];
  const shell = drawShell(me, { title: '', buttons, content: h('div', {}, info, place) });
  const title = shell.header.querySelector('#user-page-header');
  drawn = shell;
  document.title = 'Duplicates - Immich';

  async function dedupeAll() {
    await send(groups.map((group) => decision(group, new Set(suggestion(group)))));
    groups = [];
    show(0);
  }
  async function keepEverything() {
    await remove('/duplicates', { ids: groups.map((group) => group.duplicateId) });
    groups = [];
    show(0);
  }
  function dropCurrent() {
    groups = groups.filter((_, i) => i !== index);
    goto(`/utilities/duplicates?index=${Math.min(index, Math.max(0, groups.length - 1))}`);
    show(Math.min(index, Math.max(0, groups.length - 1)));
  }
  async function resolveCurrent() {
    await send([decision(groups[index], kept)]);
    dropCurrent();
  }
  async function stackCurrent() {
    const ids = groups[index].assets.map((asset) => asset.id);
    await post('/stacks', { assetIds: ids });
    await put('/assets', { ids, duplicateId: null });
    dropCurrent();
  }

  function draw() {
    const group = groups[index];
    title.textContent = groups.length ? `Duplicates (${groups.length})` : 'Duplicates';
    everything.disabled = keepAll.disabled = groups.length === 0;
    if (!group) {
      place.replaceChildren(h('p', { class: 'no-duplicates' }, 'No duplicates were found.'));
      return;
    }
    const keep = (next) => {
      kept = next;
      draw();
    };
    place.replaceChildren(groupCard({ group, kept, keep, resolve: resolveCurrent, stack: stackCurrent }), pager());
  }

  function pager() {
    const to = (target, label, iconName, disabled) =>
      h(
        'button',
        {
          type: 'button',
          class: 'text-button primary',
          disabled,
          onclick: () => goto(`/utilities/duplicates?index=${target}`),
        },
        icon(iconName, 16),
        label,
      );
    const last = groups.length - 1;
    return h(
      'div',
      { class: 'pager' },
      h(
        'div',
        { class: 'flex' },
        to(0, 'First', 'mdiPageFirst', index === 0),
        to(index - 1, 'Previous', 'mdiChevronLeft', index === 0),
      ),
      h('p', {}, `${index + 1} / ${groups.length}`),
      h(
        'div',
        { class: 'flex' },
        to(index + 1, 'Next', 'mdiChevronRight', index >= last),
        to(last, 'Last', 'mdiPageLast', index >= last),
      ),
    );
  }

  function show(next) {
    index = Math.min(next, Math.max(0, groups.length - 1));
    const group = groups[index];
    kept = new Set(group ? suggestion(group) : []);
    draw();
  }

  show(index);
  const stopKeys = listenForKeys({
    a: () => {},
    s: () => {},
    d: () => {},
    'shift+c': resolveCurrent,
    'shift+s': stackCurrent,
    arrowleft: () => index > 0 && goto(`/utilities/duplicates?index=${index - 1}`),
    arrowright: () => index < groups.length - 1 && goto(`/utilities/duplicates?index=${index + 1}`),
  });
  live({ key: 'duplicates', update: (page) => show(page.index) });
  return () => {
    drawn = null;
    stopKeys();
    shell.remove();
  };
}
