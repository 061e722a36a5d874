import { isEqual } from 'es-toolkit';
import type { FailureCode } from '~/utils/messages/errors';
import { asked, failed, type Outcome } from '~/utils/messages/outcome';
import { type Connection, sendMessage } from '~/utils/messages/questions';
import type { Header } from '~/utils/settings/headers';
import { deleteKey, readHeaders, readKey, saveHeaders, saveKey } from '~/utils/settings/keys';
import { readServer, type Server, updateServer } from '~/utils/settings/servers';
import { hasAccess } from '~/utils/tabs/site-access';

/** What is to become of the headers: those saved whose names are `kept`, and those that were typed. */
export interface HeaderEdit {
  kept: string[];
  added: Header[];
}

/** How the user wants to sign in. `key` is what was typed; null keeps the key that is saved, as no `headers` keep those. */
export type SignIn = { by: 'session' } | { by: 'key'; key: string | null; headers?: HeaderEdit };

/** What a check found at the first address that is good; where none is, at one that answers at all. */
export interface Check {
  outcome: Outcome<Connection>;
  origin: string;
}

/** What a check of a changed sign-in found; `kept` is false where the sign-in from before was put back. */
export interface Checked extends Check {
  kept: boolean;
}

/** Hears what is found at each address, also at those that answer after the check is over. */
export type OnAddress = (origin: string, outcome: Outcome<Connection>) => void;

type Checkable = Pick<Server, 'id' | 'origins' | 'signIn'>;

/** Signs in as configured, at every address at once, and remembers whose photos these are, and which Immich it is. */
export async function checkServer(server: Checkable, onAddress: OnAddress = () => {}): Promise<Check> {
  const checks = server.origins.map(async (origin): Promise<Check> => {
    const outcome = await checkAddress(server.id, origin);
    onAddress(origin, outcome);
    return { outcome, origin };
  });
  const check = await firstGood(checks);
  if (check.outcome.ok) await remember(server, check.outcome);
  return check;
}

/** Signs in at one address, which need not be one of the server's yet. A key goes there, too. */
export function checkAddress(serverId: string, origin: string): Promise<Outcome<Connection>> {
  return asked(askBackground(serverId, origin));
}

async function askBackground(serverId: string, origin: string): Promise<Outcome<Connection>> {
  if (!(await hasAccess(origin))) return failed({ code: 'no-access' });
  return sendMessage('checkConnection', { serverId, origin });
}

/** An address at home is out of reach elsewhere, and waiting for it to fail would take long. */
async function firstGood(checks: Promise<Check>[]): Promise<Check> {
  const good = checks.map(async (check) => ((await check).outcome.ok ? check : Promise.reject()));
  try {
    return await Promise.any(good);
  } catch {
    const bad = await Promise.all(checks);
    const answered = bad.find(({ outcome }) => !outcome.ok && outcome.failure.code !== 'unreachable');
    return answered ?? bad[0] ?? { outcome: failed({ code: 'not-found' }), origin: '' };
  }
}

/** A slow answer to a sign-in that does not count any more says nothing about the one that does. */
async function remember({ id, signIn }: Checkable, { userId, version }: Connection): Promise<void> {
  const now = await readServer(id);
  const seen = { userId: userId || null, version };
  if (now?.signIn !== signIn || (now.userId === seen.userId && now.version === version)) return;
  await updateServer(id, seen);
}

/** Immich shows a key once. These failures are mended in Immich, so the key that was typed is not thrown away. */
const worthKeeping: FailureCode[] = ['missing-permission'];

/**
 * Saves a sign-in and checks it. One that the server does not take is undone: what worked before goes
 * on working. The background reads key and headers from its own storage, so that no message ever holds them.
 */
export async function saveAndCheck(server: Server, signIn: SignIn, onAddress?: OnAddress): Promise<Checked> {
  const before = { key: await readKey(server.id), headers: await readHeaders(server.id) };
  const headers = signIn.by === 'key' && signIn.headers ? edited(before.headers, signIn.headers) : before.headers;
  const hasNewHeaders = !isEqual(headers, before.headers);
  const isChange = signIn.by !== server.signIn || (signIn.by === 'key' && signIn.key !== null) || hasNewHeaders;
  try {
    if (hasNewHeaders) await saveHeaders(server.id, headers);
    if (signIn.by === 'key' && signIn.key !== null) await saveKey(server.id, signIn.key);
    await updateServer(server.id, { signIn: signIn.by });
    const check = await checkServer({ ...server, signIn: signIn.by }, onAddress);

    if (isChange && !check.outcome.ok && !worthKeeping.includes(check.outcome.failure.code)) {
      await putBack(server, before);
      return { ...check, kept: false };
    }
    if (check.outcome.ok && signIn.by === 'session' && before.key !== null) await deleteKey(server.id);
    return { ...check, kept: true };
  } catch (error) {
    await putBack(server, before);
    throw error;
  }
}

function edited(saved: Header[], { kept, added }: HeaderEdit): Header[] {
  return [...saved.filter(({ name }) => kept.includes(name)), ...added];
}

async function putBack(server: Server, { key, headers }: { key: string | null; headers: Header[] }): Promise<void> {
  const isGone = (await readServer(server.id)) === null;
  await (key === null || isGone ? deleteKey(server.id) : saveKey(server.id, key));
  if (!isGone) await saveHeaders(server.id, headers);
  await updateServer(server.id, { signIn: server.signIn });
}
