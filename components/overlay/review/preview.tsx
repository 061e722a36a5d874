import { mdiImageOutline } from '@mdi/js';
import { useState } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';
import { pictureUrl } from './thumbnail';

/** A file's picture as large as Immich keeps it for its own viewer; until it is there, the small one that the list has. */
export function Preview({ id }: { id: string }) {
  const [state, setState] = useState<'coming' | 'there' | 'missing'>('coming');
  if (state === 'missing') return <Icon path={mdiImageOutline} size={64} />;
  return (
    <>
      {state === 'coming' && <img class="look-small" src={pictureUrl(id, 'thumbnail')} alt="" draggable={false} />}
      <img
        src={pictureUrl(id, 'preview')}
        alt=""
        draggable={false}
        decoding="async"
        onLoad={() => setState('there')}
        onError={() => setState('missing')}
      />
    </>
  );
}
