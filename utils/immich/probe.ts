import { z } from 'zod/mini';
import { capabilitiesOf, type Version, versionText } from './capabilities';
import { ImmichError, passing } from './errors';
import type { Request } from './http';

const versionSchema = z.object({ major: z.number(), minor: z.number(), patch: z.number() });

export async function readVersion(request: Request): Promise<Version> {
  return request({ method: 'GET', path: '/server/version', answer: versionSchema, anonymous: true, retries: 2 });
}

/**
 * Asks an address whether it is an Immich that we support. Sends no key.
 * @throws ImmichError `unreachable`, `not-immich`, `proxy-sign-in`, `version-too-old`
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

/** A web server that answers, but not as Immich does. */
function isSomethingElse({ failure, status }: ImmichError): boolean {
  return failure.code === 'unexpected-answer' || (status !== null && status < 500 && !passing.test(`${status}`));
}
