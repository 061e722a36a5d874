import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { toFailure } from '~/utils/messages/errors';
import { failed, type Outcome } from '~/utils/messages/outcome';
import type { Connection } from '~/utils/messages/questions';
import type { Server } from '~/utils/settings/servers';
import { type Checked, checkServer, type OnAddress, type SignIn, saveAndCheck } from './check-connection';

export type CheckState = { state: 'checking' } | ({ state: 'done' } & Checked);

/** What was found at each address of a server, by origin; those that are being asked are not there. */
export type AddressOutcomes = Record<string, Outcome<Connection>>;

type Checks = Record<string, CheckState>;

/**
 * What the latest check of each server found, by server id. Every server is checked when it is first
 * seen, and again when the user comes back from signing in to Immich in another tab.
 */
export function useChecks(servers: Server[] | null) {
  const [checks, setChecks] = useState<Checks>({});
  const [addresses, setAddresses] = useState<Record<string, AddressOutcomes>>({});
  const latest = useRef({ servers, checks, addresses });
  latest.current = { servers, checks, addresses };
  const started = useRef<Record<string, number>>({});

  const check = useCallback(async (server: Server, signIn?: SignIn): Promise<Checked> => {
    const { id } = server;
    const turn = (started.current[id] ?? 0) + 1;
    started.current[id] = turn;
    // A slow answer to an earlier question must not cover the latest one.
    const isLatest = () => started.current[id] === turn;
    const note = (state: CheckState) => {
      if (isLatest()) setChecks((all) => ({ ...all, [id]: state }));
    };
    note({ state: 'checking' });
    setAddresses((all) => ({ ...all, [id]: {} }));
    const checked = await run(server, signIn, (origin, outcome) => {
      if (isLatest()) setAddresses((all) => ({ ...all, [id]: { ...all[id], [origin]: outcome } }));
    });
    note({ state: 'done', ...checked });
    return checked;
  }, []);

  useEffect(() => {
    for (const server of servers ?? []) if (!started.current[server.id]) void check(server);
  }, [servers, check]);

  useEffect(() => {
    const checkAgain = () => {
      if (document.hidden) return;
      const { servers, checks, addresses } = latest.current;
      for (const server of servers ?? []) {
        if (mayBeSignedInNow(checks[server.id], addresses[server.id] ?? {})) void check(server);
      }
    };
    document.addEventListener('visibilitychange', checkAgain);
    return () => document.removeEventListener('visibilitychange', checkAgain);
  }, [check]);

  return { checks, addresses, check };
}

async function run(server: Server, signIn: SignIn | undefined, onAddress: OnAddress): Promise<Checked> {
  if (!signIn) return { ...(await checkServer(server, onAddress)), kept: true };
  try {
    return await saveAndCheck(server, signIn, onAddress);
  } catch (error) {
    return { outcome: failed(toFailure(error)), origin: server.origins[0] ?? '', kept: false };
  }
}

function mayBeSignedInNow(check: CheckState | undefined, addresses: AddressOutcomes): boolean {
  if (check?.state !== 'done' || !check.kept) return false;
  return [check.outcome, ...Object.values(addresses)].some(wantsSignIn);
}

function wantsSignIn(outcome: Outcome<Connection>): boolean {
  return !outcome.ok && ['signed-out', 'proxy-sign-in', 'proxy-refused'].includes(outcome.failure.code);
}
