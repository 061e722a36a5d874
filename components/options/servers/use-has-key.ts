import { useEffect, useState } from 'preact/hooks';
import { hasKey } from '~/utils/settings/keys';
import type { Server } from '~/utils/settings/servers';

/** Whether a key is saved for a server; looked up again when a save begins or ends. */
export function useHasKey({ id }: Server, saving: boolean): boolean {
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    if (saving) return;
    hasKey(id).then(setSaved, () => setSaved(false));
  }, [id, saving]);
  return saved;
}
