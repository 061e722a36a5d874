import type { ReviewMember } from '~/utils/messages/review';
import { Thumbnail } from './thumbnail';

interface MemberProps {
  member: ReviewMember;
  /** The name that the radio buttons of one group share. */
  cover: string;
  isCover: boolean;
  /** What the cover's mark says, and the mark of any other file. */
  mark: string | null;
  /** Without it the cover cannot be chosen. */
  onCover?: () => void;
}

/** One file: its picture, its type, its name. Choosing it makes it the cover. */
export function Member({ member, cover, isCover, mark, onCover }: MemberProps) {
  const { id, fileName } = member;
  const type = fileType(fileName);
  const inside = (
    <>
      <span class="thumb">
        <Thumbnail id={id} />
        {mark && <span class={isCover ? 'badge badge-cover' : 'badge badge-now'}>{mark}</span>}
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

/** A file's type, as its name ends. */
export function fileType(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toUpperCase();
}
