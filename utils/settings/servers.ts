import { storage } from '@wxt-dev/storage';
import * as z from 'zod/mini';

/** One Immich and how to sign in to it. Its key, if it has one, rests in `keys.ts`. */
export interface Server {
  id: string;
  /** Full origins with port, e.g. `http://192.168.1.5:2283`; the first is the one that was added. */
  origins: string[];
  signIn: 'session' | 'key';
  /** Whose photos: the user that was seen when the connection was last checked. */
  userId: string | null;
  /** What its Immich said it is when it was last asked, e.g. `3.1.0`. */
  version: string | null;
  /** Whether its albums show each stack as one picture. */
  collapse: boolean;
}

export const isOrigin = (text: string) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;

const serverSchema = z.object({
  id: z.string().check(z.refine((id) => id !== '')),
  origins: z.pipe(
    z.array(z.unknown()),
    z.transform((all) => all.filter((one): one is string => typeof one === 'string' && isOrigin(one))),
  ),
  signIn: z.catch(z.enum(['session', 'key']), 'session'),
  userId: z.catch(z.nullable(z.string()), null),
  version: z.catch(z.nullable(z.string()), null),
  collapse: z.catch(z.boolean(), false),
});

/**
 * Reads whatever storage holds. What is not valid is dropped, what is valid beside it is kept; an
 * origin belongs to the first server that names it.
 */
function toServers(stored: unknown): Server[] {
  const servers: Server[] = [];
  for (const candidate of Array.isArray(stored) ? stored : []) {
    const { data } = serverSchema.safeParse(candidate);
    if (!data || servers.some(({ id }) => id === data.id)) continue;
    const origins = [...new Set(data.origins)].filter((origin) => !ownerOf(origin, servers));
    if (origins.length > 0) servers.push({ ...data, origins });
  }
  return servers;
}

function ownerOf(origin: string, servers: Server[]): Server | null {
  return servers.find(({ origins }) => origins.includes(origin)) ?? null;
}

const item = storage.defineItem<unknown>('local:servers', { version: 1 });

/** The user's servers, without any key. What is read is valid, whatever lies in storage. */
export const servers = {
  getValue: async (): Promise<Server[]> => toServers(await item.getValue()),
  /** Calls back at every change, from whichever part of the extension. @returns the end of it */
  watch: (callback: (servers: Server[]) => void) => item.watch((stored) => callback(toServers(stored))),
};

export async function readServer(id: string): Promise<Server | null> {
  return (await servers.getValue()).find((one) => one.id === id) ?? null;
}

/** The server that has this full origin among its addresses. */
export async function serverForOrigin(origin: string): Promise<Server | null> {
  return ownerOf(origin, await servers.getValue());
}

/** Adds a server that signs in by the browser's session. One that has this origin already is returned as it is. */
export function addServer(origin: string): Promise<Server> {
  return change((all) => {
    const known = ownerOf(origin, all);
    if (known) return [all, known];
    const id = crypto.randomUUID();
    const server: Server = { id, origins: [origin], signIn: 'session', userId: null, version: null, collapse: false };
    return [[...all, server], server];
  });
}

/**
 * Adds servers of which no address is known yet.
 * @returns those that were added
 */
export function addServers(some: Pick<Server, 'origins' | 'signIn' | 'collapse'>[]): Promise<Server[]> {
  return change((all) => {
    const added: Server[] = [];
    for (const one of some) {
      if (one.origins.some((origin) => ownerOf(origin, [...all, ...added]))) continue;
      added.push({ ...one, id: crypto.randomUUID(), userId: null, version: null });
    }
    return [[...all, ...added], added];
  });
}

/** Changes a server; one that is gone stays gone. */
export function updateServer(id: string, changes: Partial<Omit<Server, 'id' | 'origins'>>): Promise<void> {
  return change((all) => [all.map((one) => (one.id === id ? { ...one, ...changes } : one)), undefined]);
}

/**
 * Gives a server another address, unless one has it already.
 * @returns the server whose address it is now; null where there is no such server any more
 */
export function addAddress(id: string, origin: string): Promise<Server | null> {
  return change((all) => {
    const known = ownerOf(origin, all);
    const server = all.find((one) => one.id === id);
    if (known || !server) return [all, known];
    const longer = { ...server, origins: [...server.origins, origin] };
    return [all.map((one) => (one === server ? longer : one)), longer];
  });
}

/** Takes an address from a server, which keeps its last one. */
export function removeAddress(id: string, origin: string): Promise<void> {
  return change((all) => {
    const shorter = (server: Server) => {
      const origins = server.origins.filter((one) => one !== origin);
      return server.id === id && origins.length > 0 ? { ...server, origins } : server;
    };
    return [all.map(shorter), undefined];
  });
}

/** Forgets a server. Its key and the browser's permission are the caller's to remove. */
export function removeServer(id: string): Promise<void> {
  return change((all) => [all.filter((one) => one.id !== id), undefined]);
}

/** Settings page and background may write at the same time: a lock keeps each from undoing the other. */
async function change<T>(edit: (all: Server[]) => [Server[], T]): Promise<T> {
  return navigator.locks.request('servers', async () => {
    const [changed, result] = edit(await servers.getValue());
    await item.setValue(changed);
    return result;
  });
}
