import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Failure } from '~/utils/messages/errors';
import { asked } from '~/utils/messages/outcome';
import { type AutomaticWish, sendMessage } from '~/utils/messages/questions';
import { type Automatic, readAutomatic } from '~/utils/settings/automatic';

/** Automatic stacking of one server as it is stored, and the way to change it. Undefined until it was read. */
export function useAutomatic(serverId: string) {
  const [automatic, setAutomatic] = useState<Automatic | null>();
  const [failure, setFailure] = useState<Failure | null>(null);

  const read = useCallback(async () => setAutomatic(await readAutomatic(serverId)), [serverId]);
  useEffect(() => {
    const readWhenSeen = () => {
      if (!document.hidden) void read();
    };
    void read();
    document.addEventListener('visibilitychange', readWhenSeen);
    return () => document.removeEventListener('visibilitychange', readWhenSeen);
  }, [read]);

  /** Switches it on as wished, or with null off. */
  const change = async (wish: AutomaticWish | null) => {
    const outcome = await asked(sendMessage('switchAutomatic', { serverId, automatic: wish }));
    setFailure(outcome.ok ? null : outcome.failure);
    await read();
  };

  return { automatic, failure, change };
}
