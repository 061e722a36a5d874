import { mdiAlertCircleOutline } from '@mdi/js';
import type { ComponentChildren } from 'preact';
import type { Failure } from '~/utils/messages/errors';
import { failureText } from './failure-text';
import { Icon } from './icon';

/** A failure in words, read out at once. `children` are the ways out. */
export function ErrorNotice({ failure, children }: { failure: Failure; children?: ComponentChildren }) {
  return (
    <div class="notice notice-danger" role="alert" data-testid="error-notice" data-code={failure.code}>
      <Icon path={mdiAlertCircleOutline} size={24} />
      <div class="notice-text">
        <p>{failureText(failure)}</p>
        {children}
      </div>
    </div>
  );
}
