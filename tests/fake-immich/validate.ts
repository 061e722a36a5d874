import type { Context } from 'hono';
import { z } from 'zod';
import { ImmichError } from '~/tests/fake-immich/errors';
import type { State } from '~/tests/fake-immich/state';

/** Immich's own pattern: any host name will do, with or without a dot. */
export const email = z.email({ pattern: z.regexes.html5Email });
export const uuid = z.uuidv4({ error: 'Invalid UUID' });
export const uuids = z.array(uuid);
export const visibility = z.enum(['timeline', 'archive', 'hidden', 'locked']);
/** `true` and `false` of a query. */
export const queryBoolean = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A date of a request: ISO 8601 to the letter from 3 on; before, whatever JavaScript reads. */
export const dateText = ({ behaviour }: State) =>
  behaviour.isoDates ? z.iso.datetime({ offset: true }) : z.string().refine((text) => !Number.isNaN(Date.parse(text)));

type Issue = z.core.$ZodIssue;

/** How class-validator, which Immich used before 3, says the same. */
function inOldWords(issue: Issue): string {
  const index = typeof issue.path.at(-1) === 'number';
  const field = String(index ? issue.path.at(-2) : issue.path.at(-1));
  const each = index ? `each value in ${field}` : field;
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return `${field} must contain at least ${issue.minimum} elements`;
    return issue.origin === 'string'
      ? `${field} should not be empty`
      : `${field} must not be less than ${issue.minimum}`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'email') return `${field} must be an email`;
  if (issue.code === 'too_big') return `${field} must not be greater than ${issue.maximum}`;
  if (issue.code === 'invalid_format') return `${each} must be a UUID`;
  if (issue.code === 'invalid_value')
    return `${each} must be one of the following values: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type')
    return `${each} must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
  return `${each} is invalid`;
}

/** Immich 3 names UUID errors as the format `uuid`, whatever version it asks for. */
const asSent = (issue: Issue) =>
  issue.code === 'invalid_format' && issue.format === 'uuid'
    ? { ...issue, format: 'uuid', pattern: issue.pattern }
    : issue;

/** Checks input and throws the 400 that this version answers. Unknown fields are dropped, as Immich does. */
export function check<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ImmichError(400, 'Validation failed', {
    messages: result.error.issues.map(inOldWords),
    issues: result.error.issues.map(asSent),
  });
}

/** The JSON body, checked. A body that is not JSON is a 400, none is an empty object. */
export async function checkBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text();
  let json: unknown = {};
  try {
    if (text) json = JSON.parse(text);
  } catch {
    throw new ImmichError(400, 'Unexpected token in JSON');
  }
  return check(schema, json);
}
