import { z } from 'zod/mini';
import { capabilitiesOf, type Version, versionText } from './capabilities';
import { ImmichError, mayPass } from './errors';
import type { Request } from './http';

const versionSchema = z.object({ major: z.number(), minor: z.number(), patch: z.number() });

export async function readVersion(request: Request): Promise<Version> {
  return request({ method: 'GET', path: '/server/version', answer: versionSchema, anonymous: true, retries: 2 });
}

/** Nobody waits long for an address where nothing answers; a server that is there and asks for patience is waited for. */
const isToldToWait = (error: unknown) =>
  error instanceof ImmichError && mayPass(error) && (error.status === 429 || error.retryAfterMs !== null);

/**
 * Asks an address whether it is an Immich that we support. Sends no key.
 * @throws ImmichError `unreachable`, `not-immich`, `proxy-sign-in`, `proxy-refused`, `version-too-old`
 */
export async function probe(request: Request): Promise<Version> {
  let version: Version;
  try {
    const ping = await request({
      method: 'GET',
      path: '/server/ping',
      answer: z.object({ res: z.string() }),
      anonymous: true,
      timeoutMs: 10_000,
      retries: 3,
      retryIf: isToldToWait,
    });
    if (ping.res !== 'pong') throw new ImmichError('not-immich');
    version = await readVersion(request);
  } catch (error) {
    throw error instanceof ImmichError && isSomethingElse(error) ? new ImmichError('not-immich') : error;
  }
  if (!capabilitiesOf(version).supported) {
    throw new ImmichError('version-too-old', { detail: versionText(version) });
  }
  return version;
}

/** A web server that answers, but not as Immich does, nor as a proxy that guards it or whose Immich is away. */
function isSomethingElse({ failure, status }: ImmichError): boolean {
  if (failure.code === 'proxy-refused') return false;
  return failure.code === 'unexpected-answer' || (status !== null && status < 500 && ![408, 429].includes(status));
}
