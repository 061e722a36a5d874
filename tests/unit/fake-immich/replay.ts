import { createFakeImmich, libraryOfRecording, type Recording } from '~/tests/fake-immich';
import type { Exchange } from '~/tests/fake-immich/recording-library';

/**
 * What is not compared, and why. Everything else must be equal, field by field:
 * - `correlationId`: random in every answer;
 * - `updatedAt` of assets and `lastModifiedAssetTimestamp` of albums once the recording has begun to write: the clock of
 *   another machine;
 * - the order of stacks, of the members behind a primary, and of assets of equal time: not fixed in Immich (search from
 *   3.1.0 on is, and is compared);
 * - ids that the server makes up are matched one for one.
 */
const random = new Set(['correlationId']);
const clocks = new Set(['updatedAt', 'lastModifiedAssetTimestamp']);

type Json = Record<string, unknown>;
const secrets: Record<Exchange['as'], string | null> = {
  none: null,
  session: null,
  badKey: 'wrong',
  full: 'full',
  seed: 'seed',
  noStack: 'noStack',
};

export interface Replayed {
  name: string;
  expected: { status: number; body: unknown };
  actual: { status: number; body: unknown };
}

/** Sends every recorded request to a fake of that version, in order. */
export async function replay(recording: Recording): Promise<Replayed[]> {
  const fake = createFakeImmich({ version: recording.immich, library: libraryOfRecording(recording) });
  const token = fake.signIn(fake.user(recording.userId));
  const ours = new Map<string, string>();
  const theirs = new Map<string, string>();
  const results: Replayed[] = [];
  let written = false;
  for (const exchange of recording.exchanges) {
    const { method, path, body } = exchange.request;
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    const secret = secrets[exchange.as];
    if (secret) headers['x-api-key'] = secret;
    if (exchange.as === 'session') headers.authorization = `Bearer ${token}`;
    written ||= ['POST', 'PUT', 'DELETE'].includes(method) && !path.includes('/search/');
    const response = await fake.fetch(`http://fake${translate(path, ours)}`, {
      method,
      headers,
      body: body === undefined ? undefined : translate(JSON.stringify(body), ours),
    });
    const text = await response.text();
    const answer = text ? JSON.parse(text) : null;
    const recorded = exchange.response.body;
    if (path === '/api/stacks' && response.status === 201 && exchange.response.status === 201) {
      ours.set(recorded.id, answer.id);
      theirs.set(answer.id, recorded.id);
    }
    const stable = fake.state.behaviour.stablePaging && path.startsWith('/api/search/');
    results.push({
      name: exchange.name,
      expected: { status: exchange.response.status, body: comparable(recorded, written, stable) },
      actual: {
        status: response.status,
        body: comparable(JSON.parse(translate(JSON.stringify(answer), theirs)), written, stable),
      },
    });
  }
  return results;
}

function translate(text: string, ids: Map<string, string>): string {
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => ids.get(id) ?? id);
}

/** The body without what is not compared, and with one order for what has none. */
export function comparable(value: unknown, written: boolean, stable: boolean): unknown {
  if (Array.isArray(value))
    return ordered(
      value.map((item) => comparable(item, written, stable)),
      stable,
    );
  if (typeof value !== 'object' || value === null) return value;
  const json = value as Json;
  const rows = Array.isArray(json.ratio) && Array.isArray(json.id) ? columnsToRows(json) : json;
  if (rows !== json) return comparable(rows, written, stable);
  const stack = typeof json.primaryAssetId === 'string' && Array.isArray(json.assets) ? json.assets : null;
  const entries = Object.entries(json)
    .filter(([key]) => !random.has(key) && !(written && clocks.has(key)))
    // The members of a stack have an order of their own: the primary first, whatever follows.
    .map(([key, item]) => [key, comparable(key === 'assets' && stack ? [] : item, written, stable)] as const);
  const result: Json = Object.fromEntries(entries);
  if (stack) {
    const [primary, ...others] = stack.map((asset) => comparable(asset, written, stable));
    result.assets = [primary, ...others.sort(byId)];
  }
  return result;
}

const columnsToRows = (columns: Json) => ({
  columns: Object.keys(columns).sort(),
  rows: (columns.id as string[]).map((_, i) =>
    Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, (column as unknown[])[i]])),
  ),
});

const byId = (a: unknown, b: unknown) => (String((a as Json).id) < String((b as Json).id) ? -1 : 1);

/** Sorts stacks by id, and runs of assets of equal time by id; leaves every other list as it is. */
function ordered(list: unknown[], stable: boolean): unknown[] {
  const items = list as Json[];
  if (items.some((item) => typeof item !== 'object' || item === null)) return list;
  if (items.every((item) => 'primaryAssetId' in item)) return [...items].sort(byId);
  if (stable || !items.every((item) => 'fileCreatedAt' in item)) return list;
  const runs = new Map<unknown, Json[]>();
  for (const item of items) runs.set(item.fileCreatedAt, [...(runs.get(item.fileCreatedAt) ?? []), item]);
  return [...runs.values()].flatMap((run) => run.sort(byId));
}
