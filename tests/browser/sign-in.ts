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
  const isOurs = hostname.endsWith('.example.test');
  // A server of ours signs its certificate itself.
  const client = await request.newContext({ ignoreHTTPSErrors: isOurs });
  const address = isOurs ? addressOnThisMachine(site) : site;
  const response = await client.post(`${address}/api/auth/login`, { data: { email, password } });
  if (response.status() !== 201) throw new Error(`signing in gave ${response.status()}`);
  const { cookies } = await client.storageState();
  // Firefox takes whole seconds only.
  await addCookies(cookies.map((one) => ({ ...one, domain: hostname, expires: Math.ceil(one.expires) })));
  await client.dispose();
}

/** Only the browsers take `*.example.test` for this machine. */
function addressOnThisMachine(site: string): string {
  const { protocol, port } = new URL(site);
  return `${protocol}//127.0.0.1:${port}`;
}
