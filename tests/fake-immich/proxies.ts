import type { FakeImmich } from '~/tests/fake-immich/create';
import type { Fault, SeenRequest } from '~/tests/fake-immich/faults';

/** Which calls a proxy's trouble hits, and for how long. Every call of the API where nothing is said. */
export type Reach = Pick<Fault, 'method' | 'path' | 'after' | 'times' | 'rate' | 'forMs'>;

const everyCall = /^\/api\//;

/** A page as nginx writes it. */
const nginxPage = (title: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;

const page = (reach: Reach, status: number, title: string, more: object = {}): Fault => ({
  path: everyCall,
  ...reach,
  outcome: { kind: 'status', status, body: nginxPage(title), ...more },
});

/** Immich does not answer the proxy. */
export const badGateway = (reach: Reach = {}) => page(reach, 502, '502 Bad Gateway');

/** The proxy itself fails. */
export const proxyError = (reach: Reach = {}) => page(reach, 500, '500 Internal Server Error');

/** A page for the time of an update, with the status of success. */
export const backSoon = (reach: Reach = {}) => page(reach, 200, 'We will be back soon');

/** Too many calls; `retryAfter` in seconds or as a date. */
export const rateLimit = (retryAfter: number | Date, reach: Reach = {}) =>
  page(reach, 429, '429 Too Many Requests', { retryAfter });

/** Answers break off: before the call took effect, after it, or in the middle of what is sent. */
export const cutAnswers = (when: 'before' | 'midway' | 'after', reach: Reach = {}): Fault => ({
  path: everyCall,
  ...reach,
  outcome: { kind: 'cut', when },
});

/** Refuses bodies of more bytes, or lists of more ids, than it lets through. */
export function bodyLimit({ bytes = Infinity, ids = Infinity }: { bytes?: number; ids?: number }): Fault {
  const tooLarge = (request: SeenRequest) => request.bytes > bytes || idsIn(request.body) > ids;
  return { ...page({}, 413, '413 Request Entity Too Large'), when: tooLarge };
}

/** The longest list of a body. */
function idsIn(body: unknown): number {
  if (typeof body !== 'object' || body === null) return 0;
  return Math.max(0, ...Object.values(body).map((value) => (Array.isArray(value) ? value.length : 0)));
}

/** The cookie of who has signed in at the proxy: the page under `/outpost/sign-in` gives it. */
export const proxyCookie = 'proxy=known';

/**
 * Asks everybody without its cookie, or the header that lets programs through, to sign in: with a page in place of every
 * answer, or by a redirect to `signInAt`, on this host or another.
 */
export function forwardAuth(options: { signInAt?: string; header?: [name: string, value: string] } = {}): Fault {
  const [name, value] = options.header ?? [];
  return {
    when: ({ path, headers }) => {
      const known = headers.get('Cookie')?.split('; ').includes(proxyCookie);
      const program = name !== undefined && headers.get(name) === value;
      return !known && !program && !path.startsWith('/outpost/');
    },
    outcome: { kind: 'sign-in-page', redirectTo: options.signInAt },
  };
}

/** Asks for a name and a password with a 401 that is not Immich's. */
export function basicAuth(user: string, password: string): Fault {
  const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return {
    ...page({ path: undefined }, 401, '401 Authorization Required', {
      headers: { 'WWW-Authenticate': 'Basic realm="photos"' },
    }),
    when: ({ headers }) => headers.get('Authorization') !== wanted,
  };
}

/** Refuses who does not send a header, with a 403 that is not Immich's. */
export const requiredHeader = (name: string, value: string): Fault => ({
  ...page({ path: undefined }, 403, '403 Forbidden'),
  when: ({ headers }) => headers.get(name) !== value,
});

/** Lets somebody act just before the call of that number, counted from 1 among those of the method and path. */
export const beforeCall = (
  number: number,
  call: Pick<Fault, 'method' | 'path'>,
  act: (fake: FakeImmich) => void | Promise<void>,
): Fault => ({ ...call, after: number - 1, times: 1, outcome: { kind: 'meanwhile', act } });
