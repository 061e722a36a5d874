import { useState } from 'preact/hooks';
import { readTextFile } from '~/components/options/files/read-text-file';
import { t } from '~/utils/i18n';
import { type Failure, toFailure } from '~/utils/messages/errors';
import type { ExportedFile } from '~/utils/messages/job';
import {
  type ReadSettings,
  readSettingsFile,
  type SettingsFile,
  writeSettingsFile,
} from '~/utils/settings/settings-file';
import { importSettings } from './import-settings';

type State =
  | { kind: 'idle' }
  | { kind: 'refused'; sentence: string }
  | { kind: 'asking'; fileName: string; settings: SettingsFile }
  | { kind: 'done'; added: number }
  | { kind: 'failed'; failure: Failure };

/** A file of settings on its way out or in. Nothing changes before the yes. */
export function useSettingsFile() {
  const [state, setState] = useState<State>({ kind: 'idle' });

  const save = async (): Promise<ExportedFile | null> => {
    try {
      const day = new Date().toISOString().slice(0, 10);
      const fileName = `immich-stacker-settings-${day}.json`;
      return { fileName, mimeType: 'application/json', text: await writeSettingsFile() };
    } catch (error) {
      setState({ kind: 'failed', failure: toFailure(error) });
      return null;
    }
  };

  const read = async (file: File) => {
    const read = readSettingsFile((await readTextFile(file)) ?? '');
    if (read.ok) setState({ kind: 'asking', fileName: file.name, settings: read.settings });
    else setState({ kind: 'refused', sentence: refusal(read, file.name) });
  };

  /** @param granted the browser's answer; a site that it refused is asked for again at its server */
  const accept = async (settings: SettingsFile, granted: Promise<boolean>) => {
    await granted.catch(() => false);
    try {
      setState({ kind: 'done', added: await importSettings(settings) });
    } catch (error) {
      setState({ kind: 'failed', failure: toFailure(error) });
    }
  };

  return { state, save, read, accept, forget: () => setState({ kind: 'idle' }) };
}

function refusal(read: Extract<ReadSettings, { ok: false }>, fileName: string): string {
  switch (read.why) {
    case 'not-ours':
      return t('options_import_not_ours', fileName);
    case 'newer':
      return t('options_import_newer', fileName);
    case 'bad':
      return t('options_import_bad', fileName, read.where);
  }
}
