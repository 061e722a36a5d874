import { mdiFileDownloadOutline } from '@mdi/js';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';

/** Says, while files are dragged over the page, which of them it takes. */
export function DropHint() {
  const [isDragged, setIsDragged] = useState(false);
  useEffect(() => {
    const enter = ({ dataTransfer }: DragEvent) => setIsDragged(dataTransfer?.types.includes('Files') ?? false);
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsDragged(false);
    };
    const end = () => setIsDragged(false);
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('drop', end);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', end);
    };
  }, []);
  if (!isDragged) return null;
  return (
    <div class="drop-hint" aria-hidden="true">
      <Icon path={mdiFileDownloadOutline} size={48} />
      <p>{t('options_drop')}</p>
    </div>
  );
}
