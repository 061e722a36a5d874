import { useState } from 'preact/hooks';
import { readTextFile } from '~/components/options/files/read-text-file';
import { useFileDrop } from '~/components/options/files/use-file-drop';
import { readScriptConfig, type ScriptConfig } from './read-script-config';

/** A file of the script that was dropped or chosen. Its key stays in memory until the server is added. */
export interface FoundConfig {
  fileName: string;
  config: ScriptConfig;
}

/**
 * The latest `immich.ini` that was given to the page.
 * @param onAddress called with the address of one that can be read
 */
export function useScriptConfig(onAddress: (origin: string) => void) {
  const [found, setFound] = useState<FoundConfig | null>(null);

  const read = async (file: File) => {
    const config = readScriptConfig((await readTextFile(file)) ?? '');
    setFound({ fileName: file.name, config });
    if (config.ok) onAddress(config.origin);
  };

  useFileDrop((files) => {
    const ours = files.filter(({ name }) => !/\.json$/i.test(name));
    const file = ours.find(({ name }) => /\.ini$/i.test(name)) ?? ours[0];
    if (file) void read(file);
  });

  /** The key that goes with an address, if the file has one for it. */
  const keyFor = (origin: string) => (found?.config.ok && found.config.origin === origin ? found.config.key : null);

  return { found, read, keyFor, forget: () => setFound(null) };
}
