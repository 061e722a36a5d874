import { Agent, request } from 'node:http';
import type { BenchServer } from './server';

/** Makes each pair a stack as fast as six connections allow that are kept open, and nothing else. @returns milliseconds */
export async function stackBarely(server: BenchServer, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const began = performance.now();
  await Promise.all(server.pairs.slice(0, count).map((pair) => createStack(server, pair, agent)));
  const ms = performance.now() - began;
  agent.destroy();
  return ms;
}

/** Makes each pair a stack as the script does: one call after the other, on a new connection each. @returns milliseconds */
export async function stackLikeScript(server: BenchServer, count: number): Promise<number> {
  const began = performance.now();
  for (const pair of server.pairs.slice(0, count)) await createStack(server, pair, false);
  return performance.now() - began;
}

function createStack(
  { port, secret }: BenchServer,
  assetIds: [string, string],
  agent: Agent | false,
): Promise<{ id: string }> {
  const body = JSON.stringify({ assetIds });
  const headers = {
    'x-api-key': secret,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    accept: 'application/json',
  };
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method: 'POST', path: '/api/stacks', headers, agent };
    const call = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        if (response.statusCode === 201) resolve(JSON.parse(text));
        else reject(new Error(`POST /stacks: ${response.statusCode} ${text}`));
      });
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}
