import { request } from '@playwright/test';

type State = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>;
export type Cookie = State['cookies'][number];

/** Signs a browser in to Immich, by the cookies that its user would have. */
export async function signIn(
  { addCookies }: { addCookies(cookies: Cookie[]): Promise<void> },
  site: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const { hostname } = new URL(site);
  const client = await request.newContext();
  const response = await client.post(`${addressOf(site)}/api/auth/login`, { data: { email, password } });
  if (response.status() !== 201) throw new Error(`signing in gave ${response.status()}`);
  const { cookies } = await client.storageState();
  // Firefox takes whole seconds only.
  await addCookies(cookies.map((one) => ({ ...one, domain: hostname, expires: Math.ceil(one.expires) })));
  await client.dispose();
}

/** Only the browsers take `*.example.test` for this machine. */
function addressOf(site: string): string {
  const { hostname, port } = new URL(site);
  return hostname.endsWith('.example.test') ? `http://127.0.0.1:${port}` : site;
}
