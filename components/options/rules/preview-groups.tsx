import { useState } from 'preact/hooks';
import { reasonText } from '~/components/shared/reason-text';
import { type MessageKey, plural, t } from '~/utils/i18n';
import type { GroupState } from '~/utils/stacking';
import { FileChips } from './file-chips';
import type { Preview, PreviewGroup } from './preview-plan';

const stateWords: Record<GroupState, MessageKey> = {
  ready: 'options_preview_ready',
  review: 'options_preview_review',
  stacked: 'options_preview_stacked',
};

/** Groups and files alone beyond this many are shown when they are asked for: a list is drawn at every key. */
const listed = 100;

/** The groups of a preview, then what stays alone. */
export function PreviewGroups({ preview: { groups, alone } }: { preview: Preview }) {
  const [all, setAll] = useState(false);
  const most = all ? Number.POSITIVE_INFINITY : listed;
  const more = Math.max(0, groups.length - most) + Math.max(0, alone.length - most);
  return (
    <>
      <ul class="preview-groups" data-testid="preview-groups">
        {groups.slice(0, most).map((group) => (
          <Group key={group.key} group={group} />
        ))}
        {alone.length > 0 && (
          <li class="preview-group" data-state="alone">
            <div class="preview-head">
              <StateWord state="alone" />
            </div>
            <FileChips files={alone.slice(0, most)} />
          </li>
        )}
      </ul>
      {more > 0 && (
        <button type="button" class="button outlined" onClick={() => setAll(true)}>
          {plural('options_preview_more', more)}
        </button>
      )}
    </>
  );
}

function Group({ group: { name, state, reasons, files } }: { group: PreviewGroup }) {
  return (
    <li class="preview-group" data-state={state}>
      <div class="preview-head">
        <bdi class="preview-name">{name}</bdi>
        <StateWord state={state} />
      </div>
      <FileChips files={files} hasCover />
      {reasons.map((reason) => (
        <p key={reason.code} class="hint">
          {reasonText(reason)}
        </p>
      ))}
    </li>
  );
}

export function StateWord({ state }: { state: GroupState | 'alone' }) {
  return (
    <span class="state-word" data-state={state}>
      {t(state === 'alone' ? 'options_preview_alone' : stateWords[state])}
    </span>
  );
}
