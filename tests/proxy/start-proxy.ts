import { createServer as createHttpServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerResponse } from 'node:http2';
import { type AddressInfo, createServer as createNetServer, type Server, type Socket } from 'node:net';
import { certificate } from './certificate';

/** A request as a proxy looks at it. */
export interface Asked {
  method: string;
  path: string;
  header(name: string): string | undefined;
  cookie(name: string): string | undefined;
}

/** What a proxy says itself in the place of what is behind it; `cut` breaks the connection once the call is through. */
export type Instead = { status: number; headers?: Record<string, string>; body?: string } | 'cut' | null;

/** A proxy in front of a server of this machine. */
export interface RunningProxy {
  /** With the host name that people would type; it leads to this machine. */
  site: string;
  port: number;
  /** What came over HTTP/2. */
  overHttp2: number;
  /** Decides over every request, and may be another one at any time. */
  guard: (asked: Asked) => Instead;
  close(): Promise<void>;
}

const host = 'photos.example.test';

/** Starts a proxy: of HTTP/1.1, or with `tls` of HTTP/2 and a certificate that nobody signed. */
export async function startProxy(target: { port: number }, { tls = false } = {}): Promise<RunningProxy> {
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (incoming.httpVersionMajor === 2) proxy.overHttp2++;
    const instead = proxy.guard(askedBy(incoming));
    if (instead === null || instead === 'cut') return passOn(incoming, outgoing, target.port, instead === 'cut');
    incoming.resume();
    const type = instead.body?.trimStart().startsWith('{') ? 'application/json' : 'text/html';
    outgoing.writeHead(instead.status, { 'content-type': type, ...instead.headers });
    outgoing.end(instead.body ?? '');
  };
  const server = tls ? secureServer(answer) : createHttpServer(answer);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: RunningProxy = {
    site: `${tls ? 'https' : 'http'}://${host}:${port}`,
    port,
    overHttp2: 0,
    guard: () => null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return proxy;
}

/** Speaks TLS, and tells who does not so, as web servers do. */
function secureServer(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void): Server {
  const { key, cert } = certificate;
  // Node's HTTP/2 takes what was written for HTTP/1.1.
  const secure = createSecureServer({ key, cert, allowHTTP1: true }, answer as never);
  const page = '<h1>400 Bad Request</h1><p>The plain HTTP request was sent to HTTPS port</p>';
  return createNetServer((socket) => {
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      if (first[0] === 0x16) return secure.emit('connection', socket);
      socket.end(`HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n${page}`);
    });
  });
}

function askedBy({ method = 'GET', url = '/', headers }: IncomingMessage): Asked {
  const header = (name: string) => headers[name]?.toString();
  const cookies = () => header('cookie')?.split('; ') ?? [];
  return {
    method,
    path: url.replace(/\?.*/, ''),
    header,
    cookie: (name) =>
      cookies()
        .find((one) => one.startsWith(`${name}=`))
        ?.slice(name.length + 1),
  };
}

/** Words between two neighbours, which go no further, and those that HTTP/2 begins with a colon. */
const ofTheWay = /^:|^(connection|keep-alive|transfer-encoding|upgrade|http2-settings)$/;
const passedOn = (headers: object) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheWay.test(name)));

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, port: number, isCut: boolean): void {
  const { method, url: path, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path, headers: passedOn(headers) }, (answer) => {
    if (isCut) {
      answer.resume();
      return void answer.on('end', () => breakOff(outgoing));
    }
    outgoing.writeHead(answer.statusCode ?? 502, passedOn(answer.headers));
    answer.pipe(outgoing);
  });
  onward.on('error', () => {
    if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/html' });
    outgoing.end('<h1>502 Bad Gateway</h1>');
  });
  incoming.pipe(onward);
}

/** The answer does not arrive: the stream of HTTP/2 ends alone, the connection of HTTP/1.1 as a whole. */
function breakOff(outgoing: ServerResponse): void {
  if ('stream' in outgoing) (outgoing as unknown as Http2ServerResponse).stream.close(2);
  else outgoing.socket?.destroy();
}
