/** What a person typed, read as an Immich server. */
export type ServerAddress =
  /**
   * `guessed`: no scheme was typed, so `origin` has the likelier one of http and https. `folder`: the first part of the
   * path that was typed, if any (`/immich`).
   */
  { ok: true; origin: string; guessed: boolean; folder: string | null } | { ok: false };

const refused: ServerAddress = { ok: false };

/**
 * Reads an address as people type or paste it: with or without scheme, port, path, user and
 * password, brackets around IPv6. Only the origin is kept.
 */
export function parseServerAddress(text: string): ServerAddress {
  const typed = text.trim().replaceAll('\\', '/');
  const [, scheme, rest = ''] = /^(?:(https?):)?\/*(.*)$/is.exec(typed) ?? [];
  const [authority = ''] = /^[^/?#]*/.exec(rest) ?? [];
  const { host, port } = splitPort(withoutSignIn(authority, scheme !== undefined));
  // What is left of `ftp:` and `alice@example.com`: the URL parser would take them for a host.
  if (/@|:$/.test(host)) return refused;

  const url = readUrl(`${scheme ?? guessScheme(host, port)}://${host}${port === null ? '' : `:${port}`}`);
  if (!url || !isHostName(url.hostname)) return refused;
  // The URL parser reads `2283` and `192.168.1` as numbers of an address that nobody meant.
  if (isIPv4(url.hostname) && !isIPv4(host)) return refused;
  const folder = /^[^/?#]*(\/[^/?#]+)/.exec(rest)?.[1] ?? null;
  return { ok: true, origin: url.origin, guessed: scheme === undefined, folder };
}

/** Whether what is sent to this origin, a key above all, can be read on its way through the internet. */
export function isReadableOnTheWay(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' && !isPrivateHost(hostname);
}

/** The same address by the other of http and https. */
export function withOtherScheme(origin: string): string {
  return origin.startsWith('https:') ? origin.replace('https:', 'http:') : origin.replace('http:', 'https:');
}

/** Without a scheme, only `user:password@host` is a sign-in; `name@host` is an e-mail address. */
function withoutSignIn(authority: string, hasScheme: boolean): string {
  return authority.replace(hasScheme ? /^.*@/ : /^[^@]*:.*@/, '');
}

function splitPort(authority: string): { host: string; port: string | null } {
  if (/^[\da-f:.]*:[\da-f:.]*:[\da-f:.]*$/i.test(authority)) return { host: `[${authority}]`, port: null };
  const [, host = authority, port = null] = /^(.*):(\d+)$/.exec(authority) ?? [];
  return { host, port };
}

/** Immich itself speaks http, on 2283; https comes from a proxy in front of it, on a name of its own. */
function guessScheme(host: string, port: string | null): 'http' | 'https' {
  if (port !== null) return port === '443' || port === '8443' ? 'https' : 'http';
  return isIPv4(host) || host.startsWith('[') || isPrivateHost(host.toLowerCase()) ? 'http' : 'https';
}

function readUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Stricter than the URL parser, which takes `hello!` for a host. */
function isHostName(hostname: string): boolean {
  return /^\[[\da-f:.]+\]$/.test(hostname) || /^([a-z\d_]([a-z\d_-]*[a-z\d_])?(\.|$))+$/.test(hostname);
}

function isIPv4(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
}

/** Names that only a home or company network knows. */
const privateNames = /^[^.]+$|\.(localhost|local|lan|home|internal|intranet|home\.arpa)\.?$/;

/** 10/8, 127/8, 169.254/16, 172.16/12, 192.168/16, and 100.64/10, which Tailscale uses. */
const privateIPv4 =
  /^(10|127)\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^192\.168\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

/** Loopback, unique local (fc00::/7), link local (fe80::/10). */
const privateIPv6 = /^\[(::1\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/;

function isPrivateHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return privateIPv6.test(hostname);
  return isIPv4(hostname) ? privateIPv4.test(hostname) : privateNames.test(hostname);
}
