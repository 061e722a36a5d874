import { mdiImageOutline } from '@mdi/js';
import { useState } from 'preact/hooks';
import { Icon } from '~/components/icon';
import { t } from '~/utils/i18n';
import type { ReviewMember } from '~/utils/protocol';

interface MemberProps {
  member: ReviewMember;
  /** The name that the radio buttons of one group share. */
  cover: string;
  isCover: boolean;
  /** Without it the cover cannot be chosen. */
  onCover?: () => void;
}

/** One file: its picture, its type, its name. Choosing it makes it the cover. */
export function Member({ member, cover, isCover, onCover }: MemberProps) {
  const { id, fileName } = member;
  const type = typeOf(fileName);
  const inside = (
    <>
      <span class="thumb">
        <Thumbnail id={id} />
        {isCover && <span class="badge badge-cover">{t('overlay_cover')}</span>}
        {type && <span class="badge badge-type">{type}</span>}
      </span>
      <bdi class="file-name" title={fileName}>
        {fileName}
      </bdi>
    </>
  );
  if (!onCover) return <div class="member">{inside}</div>;
  return (
    <label class="member member-choice">
      <input type="radio" class="unseen" name={cover} checked={isCover} onChange={onCover} />
      {inside}
    </label>
  );
}

/** The picture from the page's own server. It never holds anything up: a box of its size is there before it. */
function Thumbnail({ id }: { id: string }) {
  const [missing, setMissing] = useState(false);
  if (missing) return <Icon path={mdiImageOutline} size={32} />;
  return <img src={thumbnailUrl(id)} alt="" loading="lazy" decoding="async" onError={() => setMissing(true)} />;
}

/** `stacker=1`: Immich's service worker joins requests of one address, and a page that drops its own would drop ours. */
function thumbnailUrl(id: string): string {
  return `/api/assets/${encodeURIComponent(id)}/thumbnail?size=thumbnail&stacker=1`;
}

function typeOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toUpperCase();
}
