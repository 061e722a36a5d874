import { useEffect, useRef } from 'preact/hooks';
import { plural, t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import type { SettingsFile } from '~/utils/settings/settings-file';
import { requestAccess } from '~/utils/tabs/site-access';
import { newOrigins } from './import-settings';

interface ImportQuestionProps {
  fileName: string;
  settings: SettingsFile;
  /** Those that are there already. */
  servers: Server[];
  onYes: (granted: Promise<boolean>) => void;
  onNo: () => void;
}

/** What a file of settings would change, and the yes that asks the browser for its sites as well. */
export function ImportQuestion({ fileName, settings, servers, onYes, onNo }: ImportQuestionProps) {
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  const origins = newOrigins(settings, servers);
  const changed = Object.keys(settings.rules).length;

  return (
    <fieldset class="question" data-testid="import-question">
      <legend>{t('options_import_question', fileName)}</legend>
      <ul class="changes">
        {origins.map((origin) => (
          <li key={origin}>
            {t('options_import_server')} <bdi dir="ltr">{origin}</bdi>
          </li>
        ))}
        {origins.length === 0 && <li>{t('options_import_no_server')}</li>}
        <li>{plural('options_import_rules', changed)}</li>
      </ul>
      <div class="ways-out">
        <button
          ref={yes}
          type="button"
          class="button filled"
          data-testid="confirm-import"
          onClick={() => onYes(origins.length > 0 ? requestAccess(...origins) : Promise.resolve(true))}
        >
          {t('options_import_yes')}
        </button>
        <button type="button" class="button outlined" onClick={onNo}>
          {t('options_import_no')}
        </button>
      </div>
    </fieldset>
  );
}
