import { mdiImageOutline } from '@mdi/js';
import { useState } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';

/** A file's picture from the page's own server. It never holds anything up: a box of its size is there before it. */
export function Thumbnail({ id }: { id: string | null }) {
  const [missing, setMissing] = useState(false);
  if (missing || id === null) return <Icon path={mdiImageOutline} size={32} />;
  return (
    <img src={pictureUrl(id, 'thumbnail')} alt="" loading="lazy" decoding="async" onError={() => setMissing(true)} />
  );
}

/** `stacker=1`: Immich's service worker joins requests of one address, and a page that drops its own would drop ours. */
export function pictureUrl(id: string, size: 'thumbnail' | 'preview'): string {
  return `/api/assets/${encodeURIComponent(id)}/thumbnail?size=${size}&stacker=1`;
}
