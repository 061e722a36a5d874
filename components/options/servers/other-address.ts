import { type Failure, redirected } from '~/utils/messages/errors';
import { isReadableOnTheWay, withOtherScheme } from '~/utils/settings/server-address';

/**
 * The same address by the other of http and https where that may be worth a try: nothing answered, or a redirect did, as
 * one does where https is wanted. Who typed https is led away from it only at home.
 * @param guessed no scheme was typed
 */
export function otherAddress({ code, detail }: Failure, origin: string, guessed: boolean): string | null {
  const other = withOtherScheme(origin);
  if (code === 'proxy-sign-in') return detail === redirected && isHttps(other) ? other : null;
  if (code !== 'unreachable') return null;
  return guessed || isHttps(other) || !isReadableOnTheWay(other) ? other : null;
}

const isHttps = (origin: string) => origin.startsWith('https:');
