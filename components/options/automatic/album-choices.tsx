import { useEffect, useState } from 'preact/hooks';
import { ErrorNotice } from '~/components/shared/error-notice';
import { plural, t } from '~/utils/i18n';
import { type Failure, toFailure } from '~/utils/messages/errors';
import { sendMessage } from '~/utils/messages/questions';
import type { AlbumChoice } from '~/utils/messages/scope';

interface AlbumChoicesProps {
  serverId: string;
  picked: string[];
  onPick: (albumIds: string[]) => void;
}

/** The albums of a server by name, to check. Pictures are the server's own pages' alone. */
export function AlbumChoices({ serverId, picked, onPick }: AlbumChoicesProps) {
  const [albums, setAlbums] = useState<AlbumChoice[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const ask = async () => {
      const answer = await sendMessage('listAlbums', { serverId });
      setAlbums(answer.albums);
      setFailure(answer.failure);
    };
    ask().catch((error) => setFailure(toFailure(error)));
  }, [serverId]);

  if (failure) return <ErrorNotice failure={failure} />;
  if (albums === null) return <p class="hint">{t('overlay_album_loading')}</p>;
  if (albums.length === 0) return <p class="hint">{t('overlay_album_empty')}</p>;
  return (
    <fieldset class="album-choices">
      <legend class="visually-hidden">{t('overlay_scope_albums')}</legend>
      {albums.map(({ id, name, files }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            data-album-id={id}
            checked={picked.includes(id)}
            onChange={(event) =>
              onPick(event.currentTarget.checked ? [...picked, id] : picked.filter((one) => one !== id))
            }
          />
          <span>
            <bdi class="choice-label">{name}</bdi>
            <span class="hint">{plural('overlay_album_files', files)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
