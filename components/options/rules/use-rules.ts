import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '~/utils/messages/errors';
import { changeRules, resetRules, rules } from '~/utils/settings/rules';
import type { StackRules } from '~/utils/stacking';

/** The rules as they are stored, whoever changes them, and the way to change them. A change shows at once. */
export function useRules() {
  const [current, setCurrent] = useState<StackRules | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    const stop = rules.watch(setCurrent);
    rules.getValue().then(setCurrent, (error) => setFailure(toFailure(error)));
    return stop;
  }, []);

  const store = async (write: Promise<void>): Promise<Failure | null> => {
    try {
      await write;
      setFailure(null);
      return null;
    } catch (error) {
      setCurrent(await rules.getValue());
      const failed = toFailure(error);
      setFailure(failed);
      return failed;
    }
  };

  const change = (changes: Partial<StackRules>) => {
    setCurrent((before) => before && { ...before, ...changes });
    void store(changeRules(changes));
  };

  return { rules: current, failure, change, reset: () => store(resetRules()) };
}
