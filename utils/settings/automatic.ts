import { storage } from '@wxt-dev/storage';
import * as z from 'zod/mini';
import { type Failure, failureCodes } from '~/utils/messages/errors';

/** How often a server's new uploads are looked at, in hours. */
export const intervals = [1, 6, 24] as const;

/** Stacking by itself on one server, and how far it has come. */
export interface Automatic {
  everyHours: number;
  /** Null is the whole library. */
  albumIds: string[] | null;
  /** Uploads before this moment were looked at, by the server's clock, in milliseconds since 1970. */
  until: number;
  /** When it last looked, by this computer's clock, in milliseconds since 1970; null before the first time. */
  lookedAt: number | null;
  /** Why it could not look the last time. */
  failure: Failure | null;
}

const schema = z.object({
  everyHours: z.number().check(z.refine((hours) => intervals.some((one) => one === hours))),
  albumIds: z.nullable(z.array(z.string())),
  until: z.number(),
  lookedAt: z.nullable(z.number()),
  failure: z.catch(z.nullable(z.object({ code: z.enum(failureCodes), detail: z.optional(z.string()) })), null),
});

const keyOf = (serverId: string) => `local:automatic:${serverId}` as const;

/** The settings of one server, or null where it is off, which it is where what is stored is not valid. */
export async function readAutomatic(serverId: string): Promise<Automatic | null> {
  const { data } = schema.safeParse(await storage.getItem(keyOf(serverId)));
  return (data as Automatic | undefined) ?? null;
}

/** Makes of what is stored what shall be; null is off. One change comes after the other. */
export function changeAutomatic(
  serverId: string,
  edit: (stored: Automatic | null) => Automatic | null | Promise<Automatic | null>,
): Promise<void> {
  return navigator.locks.request(`automatic:${serverId}`, async () => {
    await storage.setItem(keyOf(serverId), await edit(await readAutomatic(serverId)));
  });
}
