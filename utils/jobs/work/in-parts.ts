import { chunk } from 'es-toolkit';
import { ImmichError } from '~/utils/immich';

/** So many ids go with one call: a proxy may hold back a body that is larger than it allows. */
const idsAtOnce = 500;

export const isTooLarge = (error: unknown) => error instanceof ImmichError && error.status === 413;

/**
 * Makes a bulk call for any number of ids, in parts. A part that is refused goes again in halves.
 * @param isHalved for which refusals; where the server, or a proxy, says that it was too large unless told
 * @throws what the call throws for any other reason, or for one id alone
 */
export async function inParts(
  ids: string[],
  call: (some: string[]) => Promise<unknown>,
  isHalved: (error: unknown) => boolean = isTooLarge,
): Promise<void> {
  for (const some of chunk(ids, idsAtOnce)) {
    try {
      await call(some);
    } catch (error) {
      if (some.length === 1 || !isHalved(error)) throw error;
      const half = Math.ceil(some.length / 2);
      await inParts(some.slice(0, half), call, isHalved);
      await inParts(some.slice(half), call, isHalved);
    }
  }
}
