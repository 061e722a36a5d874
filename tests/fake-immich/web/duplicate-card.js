import config from './config.js';
import { h, icon } from './dom.js';

const action = (label, iconName, kind, onclick, disabled) =>
  h(
    'button',
    { type: 'button', 'data-button-root': 'true', class: `text-button ${kind}`, onclick, disabled },
    h('div', {}, icon(iconName, 16)),
    ` ${label} `,
  );

/** One group: the buttons in two pairs, and a card for each asset. Made anew for every group. */
export function groupCard({ group, kept, keep, resolve, stack }) {
  const { assets } = group;
  const trash = assets.length - kept.size;
  const third =
    trash === 0
      ? action('Keep all', 'mdiCheck', 'primary', resolve)
      : action(kept.size === 0 ? 'Trash all' : `Trash ${trash}`, 'mdiTrashCanOutline', 'danger', resolve);
  return h(
    'div',
    { class: 'group-card rounded-3xl border max-w-5xl' },
    h(
      'div',
      { class: 'flex group-actions' },
      h(
        'div',
        { class: 'flex' },
        action('Select keep all', 'mdiCheck', 'primary', () => keep(new Set(assets.map((asset) => asset.id)))),
        action('Select trash all', 'mdiTrashCanOutline', 'inverse', () => keep(new Set())),
      ),
      h('div', { class: 'flex' }, third, action('Stack', 'mdiImageMultipleOutline', 'primary', stack, kept.size !== 1)),
    ),
    h(
      'div',
      { class: 'flex group-assets' },
      assets.map((asset) => assetCard(asset, kept, keep)),
    ),
  );
}

function assetCard(asset, kept, keep) {
  const on = kept.has(asset.id);
  const toggle = () => {
    const next = new Set(kept);
    if (!next.delete(asset.id)) next.add(asset.id);
    keep(next);
  };
  const edited = config.assetSize ? '?edited=true' : '?size=thumbnail';
  const title = config.controlBar ? null : JSON.stringify(asset, null, 2);
  const fact = (name, iconName, value) =>
    h('div', { class: 'fact', title: name }, icon(iconName, 16), h('p', {}, name), h('p', { class: 'value' }, value));
  const { exifImageWidth: width, exifImageHeight: height, fileSizeInByte } = asset.exifInfo ?? {};
  return h(
    'div',
    { class: `duplicate-asset ${on ? 'keep' : ''}` },
    h(
      'div',
      { class: 'relative' },
      h(
        'button',
        {
          type: 'button',
          class: 'duplicate-picture',
          'aria-pressed': String(on),
          'aria-label': 'Keep',
          onclick: toggle,
        },
        h('img', { src: `/api/assets/${asset.id}/thumbnail${edited}`, alt: '', draggable: 'false', title }),
        h('div', { class: `verdict ${on ? 'keep' : 'trash'}` }, on ? 'Keep' : 'Trash'),
      ),
      h('button', { type: 'button', class: 'magnifier', title: 'View' }, icon('mdiMagnifyPlus', 18)),
    ),
    h(
      'div',
      { class: 'facts' },
      fact('File name', 'mdiFileImageOutline', asset.originalFileName),
      fact('Path', 'mdiFolderOutline', `/data/l.../${asset.originalPath.split('/').at(-1)}`),
      fact('File size', 'mdiWeightKilogram', `${((fileSizeInByte ?? 0) / 1024 ** 2).toFixed(1)} MiB`),
      fact('Resolution', 'mdiFitToScreen', `${width} x ${height}`),
      fact('Albums', 'mdiBookmarkOutline', 'In 0 albums'),
    ),
  );
}
