import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeImmich } from '~/tests/fake-immich';
import { createImmichClient } from '~/utils/immich';

const hour = 3_600_000;
const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
  vi.useRealTimers();
});

function clientOf(skewMs: number, change = (answer: Response) => answer) {
  const fake = createFakeImmich({ version: '3.1.0' });
  fake.setClockSkew(skewMs);
  globalThis.fetch = (async (...call: Parameters<typeof fetch>) =>
    change(await fake.fetch(...(call as [never])))) as never;
  return { fake, client: createImmichClient({ origin: 'http://immich.test', key: null }) };
}

describe('the time on a server', () => {
  it.each([0, hour, -48 * hour])('is its own, %i ms from this computer’s', async (skewMs) => {
    const { client } = clientOf(skewMs);

    expect(await client.serverNow()).toBeCloseTo(Date.now() + skewMs, -4);
  });

  it('is known by any answer, and asked for at most once', async () => {
    const { client, fake } = clientOf(hour);
    await client.user().catch(() => {});
    await client.serverNow();
    await client.serverNow();

    expect(fake.calls.map(({ path }) => path)).toEqual(['/api/users/me']);
  });

  it('goes on though somebody sets this computer’s clock meanwhile', async () => {
    const { client } = clientOf(hour);
    const before = Date.now();
    await client.serverNow();
    vi.setSystemTime(before + 1000 * hour);

    expect(await client.serverNow()).toBeCloseTo(before + hour, -4);
  });

  it.each(['', 'yesterday'])('is this computer’s where an answer’s date is %j', async (date) => {
    const { client } = clientOf(hour, (answer) => {
      const headers = new Headers(answer.headers);
      headers.set('date', date);
      return new Response(answer.body, { status: answer.status, headers });
    });

    expect(await client.serverNow()).toBeCloseTo(Date.now(), -4);
  });

  it('cannot be told where no answer comes, and that is said', async () => {
    const { client, fake } = clientOf(0);
    fake.faults.add({ outcome: { kind: 'status', status: 500 } });

    await expect(client.serverNow()).rejects.toMatchObject({ failure: { code: 'server-error' } });
  });
});
