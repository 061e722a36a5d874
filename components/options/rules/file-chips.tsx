import { mdiStar } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { WrittenFile } from './read-file-lines';

/** Names of files side by side; where they are a stack the first is marked as its cover. */
export function FileChips({ files, hasCover = false }: { files: WrittenFile[]; hasCover?: boolean }) {
  return (
    <ul class="files">
      {files.map(({ asset, facts }, index) => (
        <li key={asset.id} class={hasCover && index === 0 ? 'file cover' : 'file'}>
          {hasCover && index === 0 && (
            <>
              <Icon path={mdiStar} size={16} />
              <span class="visually-hidden">{t('options_preview_cover')}</span>
            </>
          )}
          <bdi class="file-name">{asset.originalFileName}</bdi>
          {facts && <bdi class="file-facts">{facts}</bdi>}
        </li>
      ))}
    </ul>
  );
}
