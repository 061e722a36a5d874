import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { toFailure } from '~/utils/errors';
import type { Server } from '~/utils/settings';
import { failed } from './answer';
import { type Checked, checkServer, type SignIn, saveAndCheck } from './check-connection';

export type CheckState = { state: 'checking' } | ({ state: 'done' } & Checked);

type Checks = Record<string, CheckState>;

/**
 * What the latest check of each server found, by server id. Every server is checked when it is first
 * seen, and again when the user comes back from signing in to Immich in another tab.
 */
export function useChecks(servers: Server[] | null) {
  const [checks, setChecks] = useState<Checks>({});
  const latest = useRef({ servers, checks });
  latest.current = { servers, checks };
  const started = useRef<Record<string, number>>({});

  const check = useCallback(async (server: Server, signIn?: SignIn): Promise<Checked> => {
    const turn = (started.current[server.id] ?? 0) + 1;
    started.current[server.id] = turn;
    const note = (state: CheckState) => {
      // A slow answer to an earlier question must not cover the latest one.
      if (started.current[server.id] === turn) setChecks((all) => ({ ...all, [server.id]: state }));
    };
    note({ state: 'checking' });
    const checked = await run(server, signIn);
    note({ state: 'done', ...checked });
    return checked;
  }, []);

  useEffect(() => {
    for (const server of servers ?? []) if (!started.current[server.id]) void check(server);
  }, [servers, check]);

  useEffect(() => {
    const checkAgain = () => {
      if (document.hidden) return;
      const { servers, checks } = latest.current;
      for (const server of servers ?? []) if (mayBeSignedInNow(checks[server.id])) void check(server);
    };
    document.addEventListener('visibilitychange', checkAgain);
    return () => document.removeEventListener('visibilitychange', checkAgain);
  }, [check]);

  return { checks, check };
}

async function run(server: Server, signIn?: SignIn): Promise<Checked> {
  if (!signIn) return { outcome: await checkServer(server), kept: true };
  try {
    return await saveAndCheck(server, signIn);
  } catch (error) {
    return { outcome: failed(toFailure(error)), kept: false };
  }
}

function mayBeSignedInNow(check: CheckState | undefined): boolean {
  if (check?.state !== 'done' || check.outcome.ok || !check.kept) return false;
  return check.outcome.failure.code === 'signed-out' || check.outcome.failure.code === 'proxy-sign-in';
}
