import { mdiContentCopy, mdiImageAlbum, mdiImageMultipleOutline, mdiViewGridOutline } from '@mdi/js';
import { useState } from 'preact/hooks';
import type { Screen } from '~/components/overlay/state';
import { ErrorNotice } from '~/components/shared/error-notice';
import { Icon } from '~/components/shared/icon';
import { type MessageKey, plural, t } from '~/utils/i18n';
import type { Scope, Tool } from '~/utils/messages/scope';
import { AlbumPicker } from './album-picker';

type Choosing = Extract<Screen, { name: 'choosing' }>;

/** A way to look: what it is called, and the scope that it means. */
interface Way {
  key: string;
  icon: string;
  name: MessageKey;
  hint?: MessageKey;
}

const ways: Record<Exclude<Scope['kind'], 'album'>, Omit<Way, 'key'>> = {
  albums: { icon: mdiImageAlbum, name: 'overlay_scope_albums', hint: 'overlay_scope_albums_hint' },
  'all-albums': {
    icon: mdiImageMultipleOutline,
    name: 'overlay_scope_all_albums',
    hint: 'overlay_scope_all_albums_hint',
  },
  duplicates: { icon: mdiContentCopy, name: 'overlay_scope_duplicates', hint: 'overlay_scope_duplicates_hint' },
  library: { icon: mdiViewGridOutline, name: 'overlay_scope_library', hint: 'overlay_scope_library_hint' },
};

/** Which scopes there are for a tool: stacked files are in no duplicates that Immich shows. */
function waysFor(tool: Tool, here: Scope | null): Way[] {
  const all = (Object.keys(ways) as (keyof typeof ways)[])
    .filter((kind) => kind !== 'duplicates' || (tool === 'stack' && here?.kind !== 'duplicates'))
    .map((kind) => ({ key: kind, ...ways[kind] }));
  if (here?.kind === 'album') return [{ key: 'here', icon: mdiImageAlbum, name: 'overlay_scope_album' }, ...all];
  if (here?.kind === 'duplicates' && tool === 'stack') {
    return [{ key: 'here', icon: mdiContentCopy, name: 'overlay_scope_here_duplicates' }, ...all];
  }
  return all;
}

/** Where to look: the page's own album or duplicates, some albums, all of them, the duplicates, the library. */
export function ChoosingScreen(props: {
  tool: Tool;
  here: Scope | null;
  screen: Choosing;
  onChoose(scope: Scope): void;
  onTryAgain(): void;
  onCancel(): void;
}) {
  const { tool, here, screen, onChoose, onTryAgain, onCancel } = props;
  const offered = waysFor(tool, here);
  const [way, setWay] = useState(() => firstWay(offered, screen.last));
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    new Set(screen.last?.kind === 'albums' ? screen.last.albumIds : []),
  );
  const scope = scopeOf(way, here, picked);
  return (
    <>
      <div class="dialog-body" data-testid="scope-chooser">
        <fieldset class="ways">
          <legend class="unseen">{t('overlay_choose_title')}</legend>
          {offered.map(({ key, icon, name, hint }) => (
            <div key={key} class={key === way ? 'way way-chosen' : 'way'}>
              <label>
                <input
                  type="radio"
                  name="scope"
                  value={key}
                  data-scope={key === 'here' ? here?.kind : key}
                  checked={key === way}
                  onChange={() => setWay(key)}
                />
                <Icon path={icon} size={24} />
                <span>
                  <span class="way-name">{t(name)}</span>
                  {hint && <span class="soft">{t(hint)}</span>}
                </span>
              </label>
              {key === 'albums' && way === 'albums' && screen.failure && (
                <div class="picker">
                  <ErrorNotice failure={screen.failure}>
                    <button type="button" class="button" data-testid="try-again" onClick={onTryAgain}>
                      {t('overlay_try_again')}
                    </button>
                  </ErrorNotice>
                </div>
              )}
              {key === 'albums' && way === 'albums' && !screen.failure && (
                <AlbumPicker albums={screen.albums} picked={picked} onPick={setPicked} />
              )}
            </div>
          ))}
        </fieldset>
      </div>
      <div class="dialog-foot">
        {way === 'albums' && picked.size > 0 && (
          <p class="soft foot-note">{plural('overlay_albums_chosen', picked.size)}</p>
        )}
        <button type="button" class="button" data-testid="cancel" onClick={onCancel}>
          {t('overlay_cancel')}
        </button>
        <button
          type="button"
          class="button button-primary"
          data-testid="choose-scope"
          disabled={scope === null}
          onClick={() => scope && onChoose(scope)}
        >
          {t('overlay_choose_go')}
        </button>
      </div>
    </>
  );
}

/** What was looked at last, else what the page itself offers. */
function firstWay(offered: Way[], last: Scope | null): string {
  if (offered.some(({ key }) => key === last?.kind)) return last?.kind ?? '';
  return offered[0]?.key === 'here' ? 'here' : 'library';
}

function scopeOf(way: string, here: Scope | null, picked: ReadonlySet<string>): Scope | null {
  switch (way) {
    case 'here':
      return here;
    case 'albums':
      return picked.size > 0 ? { kind: 'albums', albumIds: [...picked] } : null;
    case 'all-albums':
    case 'duplicates':
    case 'library':
      return { kind: way };
    default:
      return null;
  }
}
