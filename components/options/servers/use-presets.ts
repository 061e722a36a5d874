import { useEffect, useState } from 'preact/hooks';
import { readPresets } from '~/utils/settings/presets';

/** A server of the administrator's policy, less its key, which this page has no use for. */
export interface KnownPreset {
  origins: string[];
  hasKey: boolean;
}

/** The servers of the administrator's policy; none until they were read. */
export function usePresets(): KnownPreset[] {
  const [presets, setPresets] = useState<KnownPreset[]>([]);
  useEffect(() => {
    readPresets().then((all) => setPresets(all.map(({ origins, key }) => ({ origins, hasKey: key !== null }))));
  }, []);
  return presets;
}
