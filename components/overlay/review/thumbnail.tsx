import { mdiImageOutline } from '@mdi/js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';
import { watchPicture } from './watch-picture';

/** A file's picture from the page's own server. It never holds anything up: a box of its size is there before it. */
export function Thumbnail({ id }: { id: string | null }) {
  const box = useRef<HTMLSpanElement>(null);
  const settle = useRef(() => {});
  const [state, setState] = useState<'waiting' | 'coming' | 'missing'>('waiting');
  useEffect(() => {
    if (id === null || !box.current) return;
    settle.current = watchPicture(box.current, () => setState('coming'));
    return () => settle.current();
  }, [id]);
  if (state === 'missing' || id === null) return <Icon path={mdiImageOutline} size={32} />;
  return (
    <span class="thumb-picture" ref={box}>
      {state === 'coming' && (
        <img
          src={pictureUrl(id, 'thumbnail')}
          alt=""
          decoding="async"
          onLoad={() => settle.current()}
          onError={() => {
            settle.current();
            setState('missing');
          }}
        />
      )}
    </span>
  );
}

/** `stacker=1`: Immich's service worker joins requests of one address, and a page that drops its own would drop ours. */
export function pictureUrl(id: string, size: 'thumbnail' | 'preview'): string {
  return `/api/assets/${encodeURIComponent(id)}/thumbnail?size=${size}&stacker=1`;
}
