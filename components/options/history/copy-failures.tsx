import { mdiContentCopy } from '@mdi/js';
import { useState } from 'preact/hooks';
import { ErrorNotice } from '~/components/shared/error-notice';
import { Icon } from '~/components/shared/icon';
import { failuresText } from '~/utils/failures/failures-text';
import { t } from '~/utils/i18n';
import { type Failure, toFailure } from '~/utils/messages/errors';

/** What went wrong lately, for whoever writes a bug report. */
export function CopyFailures() {
  const [copied, setCopied] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await failuresText());
      setFailure(null);
      setCopied(true);
    } catch (error) {
      setCopied(false);
      setFailure(toFailure(error));
    }
  };

  return (
    <div class="job-actions">
      <button type="button" class="button outlined" data-testid="copy-failures" onClick={() => void copy()}>
        <Icon path={mdiContentCopy} />
        {t('options_failures_copy')}
      </button>
      <p class="hint" role="status">
        {copied && t('options_failures_copied')}
      </p>
      {failure && <ErrorNotice failure={failure} />}
    </div>
  );
}
