import * as z from 'zod/mini';
import type { StackRules } from '~/utils/stacking';
import { clearDuplicateFlags } from './clear-duplicate-flags';
import { ruleFields } from './rule-fields';
import { ruleMigrations, ruleVersion } from './rule-migrations';
import { readOwnRules } from './rules';
import { isOrigin, type Server, servers } from './servers';

/** Counts up when a field changes its meaning or goes: so far, with the rules. */
const schemaVersion = ruleVersion;

/** What a file of settings holds: no key, no user, no history. */
export interface SettingsFile {
  servers: Pick<Server, 'origins' | 'signIn' | 'collapse'>[];
  /** Those that differ from the defaults. */
  rules: Partial<StackRules>;
  clearDuplicateFlags: boolean;
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
  const { servers, ...rest } = read.data;
  return {
    ok: true,
    settings: {
      ...rest,
      servers: servers.map(({ addresses, ...one }) => ({ ...one, origins: [...new Set(addresses)] })),
    },
  };
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
