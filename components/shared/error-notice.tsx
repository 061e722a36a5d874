import { mdiAlertCircleOutline } from '@mdi/js';
import type { ComponentChildren } from 'preact';
import type { Failure } from '~/utils/messages/errors';
import { failureText } from './failure-text';
import { Icon } from './icon';

interface ErrorNoticeProps {
  failure: Failure;
  /** Where there is more to say than its own sentence does. */
  sentence?: string | null;
  children?: ComponentChildren;
}

/** A failure in words, read out at once. `children` are the ways out. */
export function ErrorNotice({ failure, sentence, children }: ErrorNoticeProps) {
  return (
    <div class="notice notice-danger" role="alert" data-testid="error-notice" data-code={failure.code}>
      <Icon path={mdiAlertCircleOutline} size={24} />
      <div class="notice-text">
        <p>{sentence ?? failureText(failure)}</p>
        {children}
      </div>
    </div>
  );
}
