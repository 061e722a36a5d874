import * as z from 'zod/mini';
import type { SetAsideRecord } from '~/utils/database/records';
import { readAllSetAside } from '~/utils/set-aside/set-aside';
import type { StackRules } from '~/utils/stacking';
import { clearDuplicateFlags } from './clear-duplicate-flags';
import { ruleFields } from './rule-fields';
import { ruleMigrations, ruleVersion } from './rule-migrations';
import { readOwnRules } from './rules';
import { isOrigin, type Server, servers } from './servers';

/** Counts up when a field changes its meaning or goes: so far, with the rules. */
const schemaVersion = ruleVersion;

/** What a file of settings holds: no key, no history; of a person the id alone, where they set groups aside. */
export interface SettingsFile {
  servers: Pick<Server, 'origins' | 'signIn' | 'collapse'>[];
  /** Those that differ from the defaults. */
  rules: Partial<StackRules>;
  clearDuplicateFlags: boolean;
  setAside: SetAsideOfUser[];
}

/** What one person said is not one shot, on the server that has one of these addresses. */
export interface SetAsideOfUser {
  origins: string[];
  userId: string;
  groups: { name: string; assetIds: string[] }[];
}

/** `where` is the path of what cannot be used. */
export type ReadSettings =
  | { ok: true; settings: SettingsFile }
  | { ok: false; why: 'not-ours' | 'newer' }
  | { ok: false; why: 'bad'; where: string };

const schema = z.object({
  servers: z.array(
    z.object({
      addresses: z.array(z.string().check(z.refine(isOrigin))).check(z.minLength(1)),
      signIn: z.enum(['session', 'key']),
      collapse: z._default(z.boolean(), false),
    }),
  ),
  // A rule that is not known here would be lost without a word.
  rules: z.partial(z.strictObject(ruleFields)),
  clearDuplicateFlags: z._default(z.boolean(), false),
  setAside: z._default(
    z.array(
      z.object({
        addresses: z.array(z.string().check(z.refine(isOrigin))).check(z.minLength(1)),
        userId: z.string(),
        groups: z.array(z.object({ name: z.string(), assetIds: z.array(z.string()).check(z.minLength(2)) })),
      }),
    ),
    [],
  ),
});

/** All settings as the text of a file. Keys stay behind. */
export async function writeSettingsFile(): Promise<string> {
  const file = {
    format: 'immich-stacker-settings',
    schemaVersion,
    servers: (await servers.getValue()).map(({ origins, signIn, collapse }) => ({
      addresses: origins,
      signIn,
      collapse,
    })),
    rules: await readOwnRules(),
    clearDuplicateFlags: await clearDuplicateFlags.getValue(),
    setAside: setAsideOf(await servers.getValue(), await readAllSetAside()),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file of settings whole or not at all. Changes nothing. */
export function readSettingsFile(text: string): ReadSettings {
  const file = parse(text);
  if (file?.format !== 'immich-stacker-settings' || typeof file.schemaVersion !== 'number') {
    return { ok: false, why: 'not-ours' };
  }
  if (file.schemaVersion > schemaVersion) return { ok: false, why: 'newer' };
  const read = schema.safeParse({ ...file, rules: rulesOf(file, file.schemaVersion) });
  if (!read.success) return { ok: false, why: 'bad', where: whereOf(read.error.issues[0]) };
  const { servers, setAside, ...rest } = read.data;
  return {
    ok: true,
    settings: {
      ...rest,
      servers: servers.map(({ addresses, ...one }) => ({ ...one, origins: [...new Set(addresses)] })),
      setAside: setAside.map(({ addresses, ...one }) => ({ ...one, origins: addresses })),
    },
  };
}

/** By server and person; what belongs to no server any more stays behind. */
function setAsideOf(all: readonly Server[], records: readonly SetAsideRecord[]) {
  return all.flatMap(({ id, origins }) => {
    const own = Map.groupBy(
      records.filter(({ serverId }) => serverId === id),
      ({ userId }) => userId,
    );
    return [...own].map(([userId, groups]) => ({
      addresses: origins,
      userId,
      groups: groups.map(({ name, assetIds }) => ({ name, assetIds })),
    }));
  });
}

function rulesOf(file: { rules?: unknown }, version: number): unknown {
  const later = Object.entries(ruleMigrations).filter(([to]) => Number(to) > version);
  return later.reduce((rules, [, migrate]) => migrate(rules), file.rules);
}

function parse(text: string): { format?: unknown; schemaVersion?: unknown; rules?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Issue = z.core.$ZodIssue | undefined;

function whereOf(issue: Issue): string {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknown].map(String).join('.');
}
