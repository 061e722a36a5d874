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
