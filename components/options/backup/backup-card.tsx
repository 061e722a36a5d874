import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiDownload, mdiSwapHorizontal, mdiUpload } from '@mdi/js';
import { useState } from 'preact/hooks';
import { Card } from '~/components/options/card';
import { FileButton } from '~/components/options/files/file-button';
import { useFileDrop } from '~/components/options/files/use-file-drop';
import { ErrorNotice } from '~/components/shared/error-notice';
import { Icon } from '~/components/shared/icon';
import { saveFile } from '~/components/shared/save-file';
import { plural, t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import { ImportQuestion } from './import-question';
import { useSettingsFile } from './use-settings-file';

/** Takes the settings along to another browser, by a file without keys. */
export function BackupCard({ servers }: { servers: Server[] }) {
  const { state, save, read, accept, forget } = useSettingsFile();
  const [announcement, setAnnouncement] = useState('');

  useFileDrop((files) => {
    const file = files.find(({ name }) => /\.json$/i.test(name));
    if (file) void read(file);
  });
  const exportSettings = async () => {
    const file = await save();
    if (!file) return;
    saveFile(file);
    setAnnouncement(t('options_exported', file.fileName));
  };

  return (
    <Card icon={mdiSwapHorizontal} title={t('options_backup')} subtitle={t('options_backup_hint')}>
      <div class="ways-out">
        <button
          type="button"
          class="button outlined"
          data-testid="export-settings"
          onClick={() => void exportSettings()}
        >
          <Icon path={mdiDownload} />
          {t('options_export')}
        </button>
        <FileButton
          icon={mdiUpload}
          label={t('options_import')}
          accept=".json,application/json"
          testId="import-settings"
          onFile={(file) => void read(file)}
        />
      </div>
      {state.kind === 'asking' && (
        <ImportQuestion
          fileName={state.fileName}
          settings={state.settings}
          servers={servers}
          onYes={(granted) => void accept(state.settings, granted)}
          onNo={forget}
        />
      )}
      {state.kind === 'failed' && <ErrorNotice failure={state.failure} />}
      <div role="status">
        {state.kind === 'refused' && (
          <div class="notice notice-danger" data-testid="import-refused">
            <Icon path={mdiAlertCircleOutline} size={24} />
            <p class="notice-text">{state.sentence}</p>
          </div>
        )}
        {state.kind === 'done' && (
          <div class="notice notice-success" data-testid="import-done">
            <Icon path={mdiCheckCircleOutline} size={24} />
            <p class="notice-text">{plural('options_imported', state.added)}</p>
          </div>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </Card>
  );
}
