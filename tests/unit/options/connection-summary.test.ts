import { beforeEach, expect, it } from 'vitest';
import { connectionSummary } from '~/components/options/servers/connection-summary';
import type { CheckState } from '~/components/options/servers/use-checks';
import { alice } from './fake-background';
import { speakEnglish } from './speak-english';

beforeEach(speakEnglish);

const ok = (connection = alice): CheckState => ({
  state: 'done',
  origin: 'http://nas:2283',
  kept: true,
  outcome: { ok: true, ...connection },
});

it.each<[string, CheckState | undefined, string]>([
  ['before the first check, how it signs in', undefined, 'An API key'],
  ['during a check', { state: 'checking' }, 'Checking…'],
  ['who is signed in, to which version', ok(), 'Signed in as Alice · Immich 3.1.0'],
  ['a name as text', ok({ ...alice, userName: '<img src=x>' }), 'Signed in as <img src=x> · Immich 3.1.0'],
  [
    'a key that may not say whose it is',
    ok({ ...alice, userId: '', userName: '' }),
    'Signed in with a key that may not say whose it is · Immich 3.1.0',
  ],
  [
    'what failed',
    { state: 'done', origin: 'http://nas:2283', kept: true, outcome: { ok: false, failure: { code: 'signed-out' } } },
    'You are signed out of Immich. Sign in there, then try again.',
  ],
])('the head of a folded card says %s', (_, check, expected) => {
  expect(connectionSummary({ signIn: 'key' }, check)).toBe(expected);
});
