import type { IncomingMessage } from 'node:http';
import { constants, createSecureServer, type Http2ServerRequest } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { generate } from 'selfsigned';
import { createFakeImmich, type FakeImmich, type FakeImmichOptions } from '~/tests/fake-immich/create';
import { cutHeader } from '~/tests/fake-immich/fault-middleware';

export interface StartOptions extends FakeImmichOptions {
  /** A free one where it is left out. */
  port?: number;
  /** The name in `origin`; the server listens on 127.0.0.1 in any case. */
  hostname?: string;
  /** Over TLS, with what a proxy before it speaks at best: those that know no HTTP/2 get HTTP/1.1. Plain where it is left out. */
  tls?: 'h2' | 'http/1.1';
}

export interface RunningFakeImmich extends FakeImmich {
  /** Without a slash at the end. */
  origin: string;
  port: number;
  /** Signed by itself, for `hostname`, as PEM. Null without TLS. */
  certificate: string | null;
  close(): Promise<void>;
}

/** Starts an Immich server on 127.0.0.1. */
export async function startFakeImmich(options: StartOptions = {}): Promise<RunningFakeImmich> {
  const fake = createFakeImmich(options);
  const hostname = options.hostname ?? '127.0.0.1';
  const { certificate, ...front } = await frontOf(options.tls, hostname);
  const server = createAdaptorServer({
    fetch: async (request: Request, env: { incoming: IncomingMessage | Http2ServerRequest }) => {
      const response = await fake.app.fetch(request, env);
      if (response.headers.has(cutHeader)) cut(env.incoming);
      return response;
    },
    ...front,
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...fake,
    origin: `${certificate ? 'https' : 'http'}://${hostname}:${port}`,
    port,
    certificate,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Before an answer that must not arrive could be written. A proxy that speaks HTTP/2 keeps the connection for the others. */
function cut(incoming: IncomingMessage | Http2ServerRequest): void {
  if ('stream' in incoming) incoming.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  else incoming.socket.destroy();
}

/** What stands between the clients and Immich: nothing, or a proxy with a certificate of its own making. */
async function frontOf(tls: StartOptions['tls'], hostname: string) {
  if (!tls) return { certificate: null };
  const { private: key, cert } = await generate([{ name: 'commonName', value: hostname }], { keyType: 'ec' });
  return tls === 'h2'
    ? { certificate: cert, createServer: createSecureServer, serverOptions: { key, cert, allowHTTP1: true } }
    : { certificate: cert, createServer, serverOptions: { key, cert } };
}
