import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createFakeImmich, type FakeImmich, type FakeImmichOptions } from '~/tests/fake-immich/create';
import { cutHeader } from '~/tests/fake-immich/fault-middleware';

export interface StartOptions extends FakeImmichOptions {
  /** A free one where it is left out. */
  port?: number;
  /** The name in `origin`; the server listens on 127.0.0.1 in any case. */
  hostname?: string;
}

export interface RunningFakeImmich extends FakeImmich {
  /** Without a slash at the end. */
  origin: string;
  port: number;
  close(): Promise<void>;
}

/** Starts an Immich server on 127.0.0.1. */
export async function startFakeImmich(options: StartOptions = {}): Promise<RunningFakeImmich> {
  const fake = createFakeImmich(options);
  const server = createAdaptorServer({
    // The socket is destroyed before an answer that must not arrive could be written.
    fetch: async (request: Request, env: { incoming: { socket: Socket } }) => {
      const response = await fake.app.fetch(request, env);
      if (response.headers.has(cutHeader)) env.incoming.socket.destroy();
      return response;
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...fake,
    origin: `http://${options.hostname ?? '127.0.0.1'}:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
