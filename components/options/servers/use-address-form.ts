import { useState } from 'preact/hooks';
import type { Failure } from '~/utils/messages/errors';
import { parseServerAddress, type ServerAddress } from '~/utils/settings/server-address';
import { requestAccess } from '~/utils/tabs/site-access';

/**
 * Why an address was not added. `guessed`: its scheme was not typed, so the other one is worth a try. `folder`: the first
 * part of a path that was typed.
 */
export type AddressProblem =
  | { kind: 'no-address' }
  | { kind: 'refused'; sentence: string }
  | { kind: 'failure'; failure: Failure; origin: string; guessed: boolean; folder: string | null };

interface AddressForm {
  /**
   * Adds what is at an address.
   * @param granted the browser's answer for that site
   * @returns why not, or null
   */
  add: (origin: string, granted: Promise<boolean>) => Promise<Failure | { sentence: string } | null>;
  /** The sites to ask the browser for: others may go with an address. */
  sitesOf?: (origin: string) => string[];
  onStart?: () => void;
}

/** An address that is typed, asked for and added, and what came of it. */
export function useAddressForm({ add, sitesOf = (origin) => [origin], onStart = () => {} }: AddressForm) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AddressProblem | null>(null);

  /** Runs within the click: what comes before `requestAccess` must not be awaited. */
  const submit = (typed: string) => {
    if (busy) return;
    const address = parseServerAddress(typed);
    if (!address.ok) return setProblem({ kind: 'no-address' });
    const granted = requestAccess(...sitesOf(address.origin));
    setText(typed);
    setBusy(true);
    setProblem(null);
    onStart();
    void finish(address, granted);
  };

  const finish = async ({ ok: _, ...address }: Extract<ServerAddress, { ok: true }>, granted: Promise<boolean>) => {
    const found = await add(address.origin, granted);
    setBusy(false);
    if (found === null) return setText('');
    if ('sentence' in found) return setProblem({ kind: 'refused', ...found });
    setProblem({ kind: 'failure', failure: found, ...address });
  };

  /** Puts an address into the field without adding it. */
  const fillIn = (origin: string) => {
    setText(origin);
    setProblem(null);
  };

  return { text, setText, fillIn, busy, problem, submit, address: parseServerAddress(text) };
}
