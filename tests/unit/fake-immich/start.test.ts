import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { text } from 'node:stream/consumers';
import { connect, type TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import {
  demoAccount,
  demoLibrary,
  type RunningFakeImmich,
  type StartOptions,
  startFakeImmich,
} from '~/tests/fake-immich';
import { versions } from '~/tests/unit/fake-immich/world';

let server: RunningFakeImmich | undefined;
const start = async (options: StartOptions = {}) => {
  server = await startFakeImmich({ library: demoLibrary(), ...options });
  return server;
};
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Whatever `localhost` is here, the fake listens on 127.0.0.1. */
const toThisMachine = { host: '127.0.0.1', servername: 'localhost' };

async function ask(origin: string, ca: string, ALPNProtocols: string[]): Promise<TLSSocket> {
  const socket = connect({ port: Number(new URL(origin).port), ca, ALPNProtocols, ...toThisMachine });
  await once(socket, 'secureConnect');
  return socket;
}

describe('the server of the fake', () => {
  it('listens on 127.0.0.1 on a free port, and no longer when closed', async () => {
    const { origin, port, close } = await start();

    expect(origin).toBe(`http://127.0.0.1:${port}`);
    expect(await (await fetch(`${origin}/api/server/ping`)).json()).toEqual({ res: 'pong' });
    await close();
    server = undefined;
    await expect(fetch(`${origin}/api/server/ping`)).rejects.toThrow();
  });

  it('cuts connections for real', async () => {
    const { origin, faults } = await start();
    faults.add({ path: '/api/server/ping', times: 1, outcome: { kind: 'cut', when: 'before' } });

    await expect(fetch(`${origin}/api/server/ping`)).rejects.toThrow();
    expect((await fetch(`${origin}/api/server/ping`)).status).toBe(200);
  });

  it.each(['h2', 'http/1.1'] as const)('speaks %s at best over TLS, and HTTP/1.1 in any case', async (tls) => {
    const { origin, certificate } = await start({ tls, hostname: 'localhost' });
    const ca = certificate ?? '';

    const client = await ask(origin, ca, ['h2', 'http/1.1']);
    expect(client.alpnProtocol).toBe(tls);
    client.destroy();
    const old = await ask(origin, ca, ['http/1.1']);
    old.end('GET /api/server/ping HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
    expect(await text(old)).toMatch(/^HTTP\/1.1 200 .*\{"res":"pong"\}/s);
  });

  it('answers many calls at once on one connection of HTTP/2, and cuts the one that it is to cut', async () => {
    const { origin, certificate, faults, calls } = await start({ tls: 'h2', hostname: 'localhost' });
    faults.add({ path: '/api/server/ping', times: 1, outcome: { kind: 'cut', when: 'before' } });
    const client = connectHttp2(origin, { ca: certificate ?? '', ...toThisMachine });
    const ping = async () => text(client.request({ ':path': '/api/server/ping' }));

    await expect(ping()).rejects.toThrow();
    expect(await Promise.all([ping(), ping(), ping()])).toEqual(Array(3).fill('{"res":"pong"}'));
    expect(calls).toHaveLength(4);
    client.destroy();
  });

  it('takes a file and shows its picture', async () => {
    const { origin, user, apiKey } = await start();
    const headers = { 'x-api-key': apiKey(user(demoAccount.email)).secret };
    const upload = async () => {
      const body = new FormData();
      body.append('assetData', new File(['bytes'], 'NEW.JPG'));
      body.append('fileCreatedAt', '2025-06-01T10:00:00.000Z');
      body.append('fileModifiedAt', '2025-06-01T10:00:00.000Z');
      const answer = await fetch(`${origin}/api/assets`, { method: 'POST', headers, body });
      return { code: answer.status, ...((await answer.json()) as { id: string; status: string }) };
    };

    const made = await upload();
    expect(made).toMatchObject({ code: 201, status: 'created' });
    expect(await upload()).toEqual({ code: 200, id: made.id, status: 'duplicate' });
    const asset = await (await fetch(`${origin}/api/assets/${made.id}`, { headers })).json();
    expect(asset).toMatchObject({ originalFileName: 'NEW.JPG', fileCreatedAt: '2025-06-01T10:00:00.000Z' });
    const picture = await fetch(`${origin}/api/assets/${made.id}/thumbnail?size=thumbnail`, { headers });
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  });

  it('writes names into pictures as text', async () => {
    const { app, asset, user, apiKey } = await start();
    const headers = { 'x-api-key': apiKey(user(demoAccount.email)).secret };
    const { id } = asset('A&B <img src=x onerror=alert(1)>.JPG');
    const svg = await (await app.request(`/api/assets/${id}/thumbnail`, { headers })).text();

    expect(svg).toContain('A&amp;B &lt;img src=x onerror=alert(1)&gt;');
    expect(svg).not.toContain('<img');
  });
});

describe.each(versions)('the web pages of Immich %s', (version) => {
  it('are one document for every address, with the files that it names', async () => {
    const { origin } = await start({ version });
    const albums = await fetch(`${origin}/albums`);
    const html = await albums.text();
    const files = [...html.matchAll(/(?:src|href)="(\/_app\/[^"]+)"/g)].map((match) => match[1]);

    expect(albums.headers.get('content-security-policy')).toBeNull();
    expect(await (await fetch(`${origin}/utilities/duplicates`)).text()).toBe(html);
    expect(files).toHaveLength(7);
    for (const file of [...files, '/_app/config.js']) expect((await fetch(origin + file)).status).toBe(200);
  });

  it('say whether the bar of this version wraps', async () => {
    const { origin } = await start({ version });
    const config = await (await fetch(`${origin}/_app/config.js`)).text();

    expect(config.includes('"wrappingBar":true')).toBe(version === '3.2.0');
    expect(config.includes('"controlBar":true')).toBe(version.startsWith('3'));
  });

  it('have the custom properties of this version', async () => {
    const { origin } = await start({ version });
    const css = await (await fetch(`${origin}/_app/theme.css`)).text();

    expect(css).toContain('--immich-primary: 66 80 175');
    expect(css.includes('--immich-ui-primary: ')).toBe(version === '2.0.0');
    expect(css.includes('--immich-ui-primary-500: ')).toBe(version !== '2.0.0');
  });

  it('come with a policy when asked', async () => {
    const { origin } = await start({ version, csp: true });
    expect((await fetch(`${origin}/albums`)).headers.get('content-security-policy')).toMatch(/frame-src 'none'/);
  });
});
