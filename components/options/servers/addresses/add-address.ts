import { checkAddress } from '~/components/options/servers/check-connection';
import type { Failure } from '~/utils/messages/errors';
import { asked, failed, type Outcome } from '~/utils/messages/outcome';
import { type Connection, sendMessage } from '~/utils/messages/questions';
import { addAddress, type Server, serverForOrigin, servers } from '~/utils/settings/servers';
import { dropUnusedAccess } from '~/utils/tabs/site-access';

/** Whether an address leads to the same Immich. Who is signed in tells, if anybody is. */
export type Sameness = 'yes' | 'nobody-there' | 'nobody-here';

export type Refused = 'own' | 'taken' | 'other-user' | 'other-key';

/** What came of another address. */
type AddressOutcome =
  | { kind: 'added'; same: Sameness }
  | { kind: 'refused'; why: Refused }
  | { kind: 'failed'; failure: Failure };

/**
 * Gives a server another address, where an Immich answers that is the same one with the same user as far as can be
 * told. Otherwise nothing is saved and the permission goes back.
 * @param granted the browser's answer, asked for before anything else in the click's handler
 */
export async function addAddressAt(server: Server, origin: string, granted: Promise<boolean>): Promise<AddressOutcome> {
  if (!(await granted.catch(() => false))) return { kind: 'failed', failure: { code: 'no-access' } };
  const outcome = await examine(server, origin);
  if (outcome.kind !== 'added') await dropUnusedAccess(origin, await servers.getValue());
  else if (!(await addAddress(server.id, origin))) return { kind: 'failed', failure: { code: 'not-found' } };
  return outcome;
}

async function examine(server: Server, origin: string): Promise<AddressOutcome> {
  const owner = await serverForOrigin(origin);
  if (owner) return { kind: 'refused', why: owner.id === server.id ? 'own' : 'taken' };
  const probe = await asked(sendMessage('probeServer', { origin }));
  if (!probe.ok) return { kind: 'failed', failure: probe.failure };
  return judge(server, await checkAddress(server.id, origin).catch(() => failed({ code: 'interrupted' })));
}

/** Ids of users and keys are made up by a server at random: no two servers share one. */
function judge({ signIn, userId }: Server, check: Outcome<Connection>): AddressOutcome {
  if (check.ok) {
    if (signIn === 'key') return { kind: 'added', same: 'yes' };
    if (userId === null) return { kind: 'added', same: 'nobody-here' };
    return check.userId === userId ? { kind: 'added', same: 'yes' } : { kind: 'refused', why: 'other-user' };
  }
  const { failure } = check;
  if (failure.code === 'bad-key') return { kind: 'refused', why: 'other-key' };
  return failure.code === 'signed-out' ? { kind: 'added', same: 'nobody-there' } : { kind: 'failed', failure };
}
