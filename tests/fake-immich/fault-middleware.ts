import type { Context, MiddlewareHandler } from 'hono';
import type { Outcome, SeenRequest } from '~/tests/fake-immich/faults';
import type { Env } from '~/tests/fake-immich/routes/api';

/** Marks an answer that must not arrive: the server destroys the socket, the in-memory `fetch` rejects. */
export const cutHeader = 'x-fake-immich-cut';

export const signInPage =
  '<!doctype html><html><head><title>Sign in</title></head><body><form method="post" action="/outpost/sign-in"><h1>Sign in to continue</h1><input name="user"><input name="password" type="password"><button>Sign in</button></form></body></html>';

interface Hooks {
  take(request: SeenRequest): Outcome[];
  signOutAll(): void;
  meanwhile(outcome: Extract<Outcome, { kind: 'meanwhile' }>): void | Promise<void>;
}

/** Lets the faults that are due act on a request, around its handler. */
export function faultMiddleware(hooks: Hooks): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { headers } = c.req.raw;
    const outcomes = hooks.take({ method: c.req.method, path: c.req.path, headers, ...c.get('sent') });
    for (const outcome of outcomes) {
      const answer = await before(c, outcome, hooks);
      if (answer) return answer;
    }
    await next();
    for (const outcome of outcomes) await after(c, outcome);
  };
}

async function before(c: Context, outcome: Outcome, hooks: Hooks): Promise<Response | undefined> {
  switch (outcome.kind) {
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, outcome.ms));
      return;
    case 'sign-out':
      hooks.signOutAll();
      return;
    case 'meanwhile':
      await hooks.meanwhile(outcome);
      return;
    case 'cut':
      return outcome.when === 'before' ? cut() : undefined;
    case 'status':
      return statusAnswer(outcome);
    case 'redirect':
      return new Response(null, { status: outcome.status ?? 302, headers: { Location: outcome.to } });
    case 'sign-in-page':
      if (outcome.unless && c.req.header('Cookie')?.split('; ').includes(outcome.unless)) return;
      if (outcome.redirectTo) return new Response(null, { status: 302, headers: { Location: outcome.redirectTo } });
      return c.html(signInPage);
  }
}

async function after(c: Context, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'cut') c.res = outcome.when === 'midway' ? await half(c.res) : cut();
  if (outcome.kind === 'status-after') c.res = statusAnswer({ kind: 'status', status: outcome.status });
  if (outcome.kind !== 'reshape' && outcome.kind !== 'garble') return;
  const text = await c.res.text();
  const changed = outcome.kind === 'garble' ? outcome.change(text) : reshape(text, outcome.change);
  c.res = new Response(changed, { status: c.res.status, headers: { 'Content-Type': 'application/json' } });
}

const reshape = (text: string, change: (json: never) => unknown) => JSON.stringify(change(JSON.parse(text) as never));

const cut = () => new Response(null, { status: 502, headers: { [cutHeader]: 'yes' } });

/** As long as it says, and over in the middle. */
async function half(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent) {
        // The half is on its way by then.
        await new Promise((resolve) => setTimeout(resolve, 20));
        return controller.error(new Error('the connection broke'));
      }
      sent = true;
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
    },
  });
  const headers = new Headers(response.headers);
  headers.set('Content-Length', String(bytes.length));
  return new Response(body, { status: response.status, headers });
}

function statusAnswer(outcome: Extract<Outcome, { kind: 'status' }>): Response {
  const { status, retryAfter, body = { message: 'Not today' } } = outcome;
  const isPage = typeof body === 'string';
  const headers = new Headers({ 'Content-Type': isPage ? 'text/html' : 'application/json', ...outcome.headers });
  if (retryAfter instanceof Date) headers.set('Retry-After', retryAfter.toUTCString());
  else if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  return new Response(isPage ? body : JSON.stringify(body), { status, headers });
}
