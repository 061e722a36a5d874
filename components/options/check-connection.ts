import type { FailureCode } from '~/utils/errors';
import { deleteKey, readKey, saveKey } from '~/utils/keys';
import { type Connection, type Outcome, sendMessage } from '~/utils/messaging';
import { readServer, type Server, updateServer } from '~/utils/settings';
import { hasAccess } from '~/utils/site-access';
import { answer, failed } from './answer';

/** How the user wants to sign in. `key` is what was typed; null keeps the key that is saved. */
export type SignIn = { by: 'session' } | { by: 'key'; key: string | null };

/** What a check of a changed sign-in found; `kept` is false where the sign-in from before was put back. */
export type Checked = { outcome: Outcome<Connection>; kept: boolean };

/** Signs in as configured and remembers whose photos these are. */
export function checkServer(server: Pick<Server, 'id' | 'origins'>): Promise<Outcome<Connection>> {
  return answer(askBackground(server));
}

async function askBackground({ id, origins }: Pick<Server, 'id' | 'origins'>): Promise<Outcome<Connection>> {
  for (const origin of origins) if (!(await hasAccess(origin))) return failed({ code: 'no-access' });
  const outcome = await sendMessage('checkConnection', { serverId: id });
  if (outcome?.ok) await updateServer(id, { userId: outcome.userId || null });
  return outcome;
}

/** Immich shows a key once. These failures are mended in Immich, so the key that was typed is not thrown away. */
const worthKeeping: FailureCode[] = ['missing-permission'];

/**
 * Saves a sign-in and checks it. One that the server does not take is undone: what worked before goes
 * on working. The background reads the key from its own storage, so that no message ever holds it.
 */
export async function saveAndCheck(server: Server, signIn: SignIn): Promise<Checked> {
  const before = await readKey(server.id);
  const isChange = signIn.by !== server.signIn || (signIn.by === 'key' && signIn.key !== null);
  try {
    if (signIn.by === 'key' && signIn.key !== null) await saveKey(server.id, signIn.key);
    await updateServer(server.id, { signIn: signIn.by });
    const outcome = await checkServer(server);

    if (isChange && !outcome.ok && !worthKeeping.includes(outcome.failure.code)) {
      await putBack(server, before);
      return { outcome, kept: false };
    }
    if (outcome.ok && signIn.by === 'session' && before !== null) await deleteKey(server.id);
    return { outcome, kept: true };
  } catch (error) {
    await putBack(server, before);
    throw error;
  }
}

async function putBack(server: Server, key: string | null): Promise<void> {
  const isGone = (await readServer(server.id)) === null;
  await (key === null || isGone ? deleteKey(server.id) : saveKey(server.id, key));
  await updateServer(server.id, { signIn: server.signIn });
}
