import { describe, expect, it } from 'vitest';
import { wayOut } from '~/components/options/servers/way-out';
import { type FailureCode, failureCodes } from '~/utils/messages/errors';

describe('the way out of a failure', () => {
  const origin = 'http://nas:2283';
  const leadsTo: Partial<Record<FailureCode, string>> = {
    'signed-out': origin,
    'proxy-sign-in': origin,
    'proxy-refused': origin,
    unreachable: origin,
    'not-immich': origin,
    'other-user': origin,
    'bad-key': `${origin}/user-settings?isOpen=api-keys`,
    'missing-permission': `${origin}/user-settings?isOpen=api-keys`,
  };

  it.each(failureCodes)('%s', (code) => {
    expect(wayOut({ code }, origin)?.href).toBe(leadsTo[code]);
  });

  it.each(['proxy-sign-in', 'proxy-refused'] as const)(
    '%s with a key is no page: signing in there helps no key',
    (code) => {
      expect(wayOut({ code, byKey: true }, origin)).toBeNull();
    },
  );
});
