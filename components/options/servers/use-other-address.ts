import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '~/utils/messages/errors';
import { otherAddress } from './other-address';

const patienceMs = 5000;

/**
 * The same address by the other of http and https, once an Immich is seen there: where https answered with a certificate
 * that the browser refuses, http leads back to it or to nothing. Null for as long as it is not known.
 */
export function useOtherAddress(failure: Failure, origin: string, guessed: boolean): string | null {
  const other = otherAddress(failure, origin, guessed);
  const [seen, setSeen] = useState<string | null>(null);
  // A redirect has said where to go.
  const isSure = failure.code === 'proxy-sign-in';
  useEffect(() => {
    if (other === null || isSure) return;
    return lookForIcon(other, () => setSeen(other));
  }, [other, isSure]);
  return isSure || seen === other ? other : null;
}

/**
 * Looks whether Immich's icon is at an address, without the browser's permission for it: a picture that is shown needs
 * none, and a page about an error is no picture.
 * @returns the end of it
 */
function lookForIcon(origin: string, onFound: () => void): () => void {
  const icon = new Image();
  const end = () => {
    clearTimeout(timer);
    icon.onload = null;
    icon.src = '';
  };
  const timer = setTimeout(end, patienceMs);
  icon.onload = () => {
    end();
    onFound();
  };
  icon.src = `${origin}/favicon.ico`;
  return end;
}
