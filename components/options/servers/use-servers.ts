import { useEffect, useState } from 'preact/hooks';
import { type Server, servers } from '~/utils/settings/servers';

/** The user's servers as they are stored, whoever changes them; null until they were read. */
export function useServers(): Server[] | null {
  const [all, setAll] = useState<Server[] | null>(null);
  useEffect(() => {
    const stop = servers.watch(setAll);
    servers.getValue().then(setAll);
    return stop;
  }, []);
  return all;
}
