import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planStacks } from '~/utils/stacking';
import type { NamedCase } from './named-case';
import { readNamedCase, whatFails } from './named-case';

const facts = process.env.IMMICH_FACTS_DIR;
const file = facts ? join(dirname(facts), 'cases', 'cases.json') : '';

/** Names and times from public reports, kept outside the project; those within are in `real-names/`. */
describe.runIf(existsSync(file))('names that people reported', () => {
  const cases: NamedCase[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

  it.each(cases)('$id $note', (each) => {
    const { assets, rules } = readNamedCase(each);
    expect(whatFails(each, planStacks(assets, rules), assets)).toEqual([]);
  });
});
