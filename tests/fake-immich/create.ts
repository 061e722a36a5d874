import { Hono } from 'hono';
import { answerError, ImmichError } from '~/tests/fake-immich/errors';
import { cutHeader, faultMiddleware, signInPage } from '~/tests/fake-immich/fault-middleware';
import { createFaults, type FaultControl } from '~/tests/fake-immich/faults';
import { randomFrom } from '~/tests/fake-immich/ids';
import { createLibrary } from '~/tests/fake-immich/library';
import { createOtherClient, type OtherClient } from '~/tests/fake-immich/other-client';
import { type PageOptions, pageRoutes } from '~/tests/fake-immich/pages/routes';
import { proxyCookie } from '~/tests/fake-immich/proxies';
import { albumRoutes } from '~/tests/fake-immich/routes/albums';
import type { Env } from '~/tests/fake-immich/routes/api';
import { assetRoutes } from '~/tests/fake-immich/routes/assets';
import { duplicateRoutes } from '~/tests/fake-immich/routes/duplicates';
import { folderRoutes } from '~/tests/fake-immich/routes/folders';
import { peopleRoutes } from '~/tests/fake-immich/routes/people';
import { searchRoutes } from '~/tests/fake-immich/routes/search';
import { serverRoutes } from '~/tests/fake-immich/routes/server';
import { stackRoutes } from '~/tests/fake-immich/routes/stacks';
import { tagRoutes } from '~/tests/fake-immich/routes/tags';
import { timelineRoutes } from '~/tests/fake-immich/routes/timeline';
import { uploadRoutes } from '~/tests/fake-immich/routes/upload';
import { openSession, userRoutes } from '~/tests/fake-immich/routes/users';
import { membersOf } from '~/tests/fake-immich/stack-tables';
import { createState, type State } from '~/tests/fake-immich/state';
import type { Call, FakeApiKey, FakeAsset, FakeUser, Library } from '~/tests/fake-immich/types';

export interface FakeImmichOptions extends PageOptions {
  /** `2.0.0`, `2.7.5`, `3.1.0` are checked against recordings; others behave by what is known of their version. */
  version?: string;
  library?: Library;
  /** This machine's clock, in milliseconds since 1970; the server's follows it. */
  now?: () => number;
}

/** A stack for assertions: the primary first, then the others by file name. */
export interface StackView {
  id: string;
  primaryAssetId: string;
  assetIds: string[];
  fileNames: string[];
}

export interface FakeImmich {
  version: string;
  app: Hono<Env>;
  /** Like the global `fetch`, answered in memory; a cut connection rejects. Any origin will do. */
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  state: State;
  faults: FaultControl;
  calls: Call[];
  stacks(): StackView[];
  /** By id or by file name; throws where none or more than one has that name. */
  asset(idOrName: string): FakeAsset;
  user(idOrEmail: string): FakeUser;
  /** A session token, for `Authorization: Bearer` or the cookie `immich_access_token`. */
  signIn(user: FakeUser): string;
  signOutAll(): void;
  apiKey(user: FakeUser, permissions?: string[]): FakeApiKey;
  otherClient: OtherClient;
  /** Sets the server's clock that many milliseconds ahead of this machine's, or behind it. */
  setClockSkew(milliseconds: number): void;
}

/** An Immich server in memory. Every call of this function is a server of its own. */
export function createFakeImmich(options: FakeImmichOptions = {}): FakeImmich {
  const library = options.library ?? createLibrary().library;
  const version = options.version ?? '3.1.0';
  const state = createState({ version, library, now: options.now });
  const random = randomFrom(`${library.seed} faults`);
  const faults = createFaults(() => random() / 2 ** 32, options.now ?? Date.now);
  const signOutAll = () => state.sessions.clear();
  const app = new Hono<Env>();

  const fake: FakeImmich = {
    version,
    app,
    fetch: async (input, init) => {
      const response = await app.request(input instanceof URL ? input.href : input, init);
      if (response.headers.has(cutHeader)) throw new TypeError('fetch failed');
      return response;
    },
    state,
    faults,
    calls: state.calls,
    stacks: () => [...state.stacks.values()].map((stack) => stackView(state, stack.id)),
    asset: (idOrName) => {
      state.jobs.run();
      return findAsset(state, idOrName);
    },
    user: (idOrEmail) => {
      const found = state.users.find((user) => user.id === idOrEmail || user.email === idOrEmail);
      if (!found) throw new Error(`no user ${idOrEmail}`);
      return found;
    },
    signIn: (user) => openSession(state, user),
    signOutAll,
    apiKey: (user, permissions = ['all']) => addKey(state, user, permissions),
    otherClient: createOtherClient(state),
    setClockSkew: (milliseconds) => {
      state.clock.skewMs = milliseconds;
    },
  };

  app.use(async (c, next) => {
    const url = new URL(c.req.url);
    const call: Call = {
      method: c.req.method,
      path: url.pathname,
      query: url.search,
      auth: 'none',
      userId: null,
      status: 0,
      body: null,
      startedAt: clock(),
      endedAt: Number.POSITIVE_INFINITY,
    };
    const sent = await bodyOf(c.req.raw);
    call.body = sent.body;
    c.set('sent', sent);
    c.set('call', call);
    state.calls.push(call);
    state.jobs.run();
    await next();
    c.header('Date', new Date(state.clock.now()).toUTCString());
    call.status = c.res.headers.has(cutHeader) ? 0 : c.res.status;
    call.endedAt = clock();
  });
  app.use(faultMiddleware({ take: faults.take, signOutAll, meanwhile: (outcome) => outcome.act(fake) }));
  app.get('/outpost/sign-in', (c) => c.html(signInPage));
  app.post('/outpost/sign-in', (c) => {
    c.header('Set-Cookie', `${proxyCookie}; Path=/; HttpOnly`);
    return c.redirect('/', 303);
  });
  for (const routes of [serverRoutes, userRoutes, albumRoutes, searchRoutes, timelineRoutes, stackRoutes]) {
    routes(app, state);
  }
  for (const routes of [duplicateRoutes, assetRoutes, uploadRoutes, tagRoutes, peopleRoutes, folderRoutes]) {
    routes(app, state);
  }
  app.all('/api/*', (c) => {
    throw new ImmichError(404, `Cannot ${c.req.method} ${c.req.path}`);
  });
  pageRoutes(app, state, options);
  app.onError((error, c) => {
    if (error instanceof ImmichError) return answerError(c, state, error);
    console.error(error);
    return answerError(c, state, new ImmichError(500, 'Internal server error'));
  });
  return fake;
}

/** Finer than `Date.now`, and the same in every process of this machine. */
const clock = () => performance.timeOrigin + performance.now();

/** The body for the log and for faults. Files are left alone: reading them twice would cost more than it tells. */
async function bodyOf(request: Request): Promise<{ body: unknown; bytes: number }> {
  const bytes = Number(request.headers.get('content-length') ?? 0);
  if (!request.body || !request.headers.get('content-type')?.includes('json')) return { body: null, bytes };
  const text = await request.clone().text();
  try {
    return { body: JSON.parse(text), bytes: Buffer.byteLength(text) };
  } catch {
    return { body: null, bytes: Buffer.byteLength(text) };
  }
}

function stackView(state: State, id: string): StackView {
  const stack = state.stacks.get(id);
  if (!stack) throw new Error(`no stack ${id}`);
  const rank = (asset: FakeAsset) => (asset.id === stack.primaryAssetId ? '' : asset.originalFileName);
  const members = membersOf(state, stack).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return {
    id,
    primaryAssetId: stack.primaryAssetId,
    assetIds: members.map((asset) => asset.id),
    fileNames: members.map((asset) => asset.originalFileName),
  };
}

function findAsset(state: State, idOrName: string): FakeAsset {
  const byId = state.assets.get(idOrName);
  if (byId) return byId;
  const named = [...state.assets.values()].filter((asset) => asset.originalFileName === idOrName);
  const [only] = named;
  if (!only || named.length > 1) throw new Error(`${named.length} assets named ${idOrName}`);
  return only;
}

function addKey(state: State, user: FakeUser, permissions: string[]): FakeApiKey {
  const key: FakeApiKey = {
    id: state.newId(),
    secret: state.newId().replaceAll('-', ''),
    name: `Key ${state.apiKeys.length + 1}`,
    userId: user.id,
    permissions,
    createdAt: state.now(),
  };
  state.apiKeys.push(key);
  return key;
}
