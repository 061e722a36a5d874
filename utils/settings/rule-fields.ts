import * as z from 'zod/mini';
import { compileShotNamePattern, defaultRules, type StackRules } from '~/utils/stacking';

/** Two clocks may be allowed to be this far apart, in milliseconds: an hour. */
export const largestToleranceMs = 3_600_000;

const longestSuffix = 40;
const mostEntries = 100;

/**
 * True for what can mark an edited version of the user's own: ` 2` and `-final`. Digits alone are a camera's number, and a
 * number in brackets is read as such, whoever lists it.
 * @param suffix as it stands at the end of a name, spaces before it included
 */
export const isEditedSuffix = (suffix: string) =>
  suffix.length <= longestSuffix && /\S/.test(suffix) && !/^(\d+| ?\(\d+\))$/.test(suffix);

/** True for a file extension as the cover order holds it: lower case, no dot. */
const isExtension = (text: string) => /^[a-z0-9]{1,10}$/.test(text);

/** A list of texts less those that cannot be used, none twice. */
const texts = (isUsable: (text: string) => boolean, tidy = (text: string) => text) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((all) => {
      const usable = all.flatMap((one) => (typeof one === 'string' && isUsable(tidy(one)) ? [tidy(one)] : []));
      return [...new Set(usable)].slice(0, mostEntries);
    }),
  );

/** What each rule may be. */
export const ruleFields = {
  toleranceMs: z.number().check(z.refine((ms) => Number.isInteger(ms) && ms >= 0 && ms <= largestToleranceMs)),
  pairing: z.enum(['raw-and-developed', 'any-two-types']),
  editedVersions: z.boolean(),
  editedSuffixes: texts(isEditedSuffix),
  newestEditFirst: z.boolean(),
  bursts: z.boolean(),
  sameCamera: z.boolean(),
  shotNamePattern: z.nullable(z.string().check(z.refine(isPattern))),
  coverOrder: texts(isExtension, (text) => text.trim().toLowerCase().replace(/^\./, '')).check(
    z.refine((order) => order.length > 0),
  ),
  coverOrderForExisting: z.boolean(),
} satisfies { [Rule in keyof StackRules]: z.ZodMiniType<StackRules[Rule]> };

/** The rules that storage holds validly. What is not valid, or no rule, is left out. */
export function readChangedRules(stored: unknown): Partial<StackRules> {
  if (typeof stored !== 'object' || stored === null) return {};
  const values = new Map(Object.entries(stored));
  const valid = Object.entries(ruleFields).flatMap(([rule, field]) => {
    const { success, data } = field.safeParse(values.get(rule));
    return success ? [[rule, data]] : [];
  });
  return Object.fromEntries(valid);
}

/** Reads whatever storage holds as rules: each one that is not valid is the default. */
export function toRules(stored: unknown): StackRules {
  return { ...defaultRules, ...readChangedRules(stored) };
}

function isPattern(source: string): boolean {
  try {
    compileShotNamePattern(source);
    return true;
  } catch {
    return false;
  }
}
