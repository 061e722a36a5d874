import { connect } from '~/utils/connection/connect';
import type { JobRecord } from '~/utils/database/records';
import { type ImmichClient, pause } from '~/utils/immich';
import { StackerError } from '~/utils/messages/errors';
import type { Server } from '~/utils/settings/servers';
import { updateJob } from './journal';

/** A job that was ended while it waited waits no longer than this for an address to answer, in milliseconds. */
const cancelledWaitMs = 3000;

/**
 * Asks every address of a server once, all together, whether it answers and takes us for a waiting job's user. The first
 * that does is the job's from now on.
 * @throws what the job's own address said, where none does
 */
export async function findWay(server: Server, job: JobRecord, cancel: AbortSignal): Promise<ImmichClient> {
  const own = server.origins.filter((origin) => origin === job.origin);
  const origins = [...own, ...server.origins.filter((origin) => origin !== job.origin)];
  const asked = origins.map(async (origin) => {
    const client = await connect(server, origin, origin === job.origin ? job.protocol : undefined);
    const user = await client.userIfAllowed(0);
    if (user !== null && user.id !== job.userId) throw new StackerError('other-user');
    return { client, origin };
  });
  const answered = Promise.any(asked).catch((error: AggregateError) => {
    throw error.errors[0];
  });
  const found = await Promise.race([answered, gaveUp(cancel)]);
  if (found.origin !== job.origin) await updateJob(job.id, { origin: found.origin });
  return found.client;
}

async function gaveUp(cancel: AbortSignal): Promise<never> {
  await new Promise<void>((resolve) => {
    if (cancel.aborted) resolve();
    else cancel.addEventListener('abort', () => resolve(), { once: true });
  });
  await pause(cancelledWaitMs);
  throw new StackerError('unreachable');
}
