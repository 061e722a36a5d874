import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '~/utils/messages/errors';
import { clearDuplicateFlags } from '~/utils/settings/clear-duplicate-flags';

/** Whether marks of duplicates are cleared, as it is stored, and the way to change it. A change shows at once. */
export function useClearFlags() {
  const [clear, setClear] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    const stop = clearDuplicateFlags.watch(setClear);
    clearDuplicateFlags.getValue().then(setClear, (error) => setFailure(toFailure(error)));
    return stop;
  }, []);

  const change = async (wanted: boolean): Promise<Failure | null> => {
    setClear(wanted);
    try {
      await clearDuplicateFlags.setValue(wanted);
      setFailure(null);
      return null;
    } catch (error) {
      setClear(await clearDuplicateFlags.getValue());
      const failed = toFailure(error);
      setFailure(failed);
      return failed;
    }
  };

  return { clear, failure, change };
}
