import { mdiMagnify } from '@mdi/js';
import { useState } from 'preact/hooks';
import { ProgressBar } from '~/components/overlay/job/progress-bar';
import { plain } from '~/components/overlay/plain';
import { Thumbnail } from '~/components/overlay/review/thumbnail';
import { Icon } from '~/components/shared/icon';
import { plural, t } from '~/utils/i18n';
import type { AlbumChoice } from '~/utils/messages/scope';

/** Albums with their pictures and counts, to search and to check. `albums` null: they are on their way. */
export function AlbumPicker(props: {
  albums: readonly AlbumChoice[] | null;
  picked: ReadonlySet<string>;
  onPick(picked: ReadonlySet<string>): void;
}) {
  const { albums, picked, onPick } = props;
  const [search, setSearch] = useState('');
  if (albums === null) return <ProgressBar label={t('overlay_album_loading')} value={0} max={null} />;
  if (albums.length === 0) return <p class="soft">{t('overlay_album_empty')}</p>;
  const wanted = plain(search.trim());
  const listed = albums.filter(({ name }) => plain(name).includes(wanted));
  const pick = (id: string, value: boolean) => {
    const next = new Set(picked);
    if (value) next.add(id);
    else next.delete(id);
    onPick(next);
  };
  return (
    <div class="picker">
      <label class="search">
        <span class="unseen">{t('overlay_album_search')}</span>
        <Icon path={mdiMagnify} />
        <input
          type="search"
          placeholder={t('overlay_album_search')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </label>
      <ul class="albums">
        {listed.map(({ id, name, files, thumbnailAssetId, shared }) => (
          <li key={id} class="album">
            <label>
              <input
                type="checkbox"
                data-album-id={id}
                checked={picked.has(id)}
                onChange={(event) => pick(id, event.currentTarget.checked)}
              />
              <span class="album-picture">
                <Thumbnail id={thumbnailAssetId} />
              </span>
              <span class="album-words">
                <bdi class="one-line" title={name}>
                  {name}
                </bdi>
                <span class="soft">
                  {plural('overlay_album_files', files)}
                  {shared && ` · ${t('overlay_album_shared')}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {listed.length === 0 && <p class="soft">{t('overlay_album_none')}</p>}
    </div>
  );
}
