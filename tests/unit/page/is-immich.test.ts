import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isImmich } from '~/utils/page/is-immich';

afterEach(() => void vi.unstubAllGlobals());

/** A document whose root has these custom properties. */
function documentOf(html: string, properties: Record<string, string> = {}): Document {
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: (name: string) => properties[name] ?? '' }));
  return parseHTML(`<!doctype html><html>${html}</html>`).document as unknown as Document;
}

describe('a page of Immich itself', () => {
  it('is known before anything of it is drawn, by its spinner', () => {
    expect(isImmich(documentOf('<body class="bg-light text-dark"><div id="stencil"></div></body>'))).toBe(true);
  });

  it('is known from then on by what its styles define', () => {
    expect(isImmich(documentOf('<body><div></div></body>', { '--immich-primary': '66 80 175' }))).toBe(true);
  });

  it.each([
    ["a proxy's sign-in page", '<title>Login - Immich</title><body class="bg-light text-dark"><form></form></body>'],
    ['an error page', '<title>502 Bad Gateway</title><body><center><h1>502</h1></center></body>'],
    ['a page without anything', ''],
  ])('is not %s', (_, html) => {
    expect(isImmich(documentOf(html))).toBe(false);
  });
});
