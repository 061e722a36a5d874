import { describe, expect, it } from 'vitest';
import { decodeText, readTextFile } from '~/components/options/files/read-text-file';
import { readScriptConfig } from '~/components/options/script-config/read-script-config';

const origin = 'http://nas:2283';
const key = 'Xy9kQ2w7';

describe("the script's file", () => {
  it.each([
    ['as the script has it', '[immich]\nurl = http://nas:2283\napi_key = Xy9kQ2w7\n'],
    ['with lines of Windows', '[immich]\r\nurl=http://nas:2283\r\napi_key=Xy9kQ2w7\r\n'],
    ['with lines of an old Mac', '[immich]\rurl=http://nas:2283\rapi_key=Xy9kQ2w7'],
    [
      'with comments',
      '# mine\n; both kinds\n[immich] ; here\nurl = http://nas:2283 # home\napi_key = Xy9kQ2w7 ; secret',
    ],
    [
      'with comments that look like values',
      '[immich]\n# url = http://old\nurl = http://nas:2283\n;api_key=old\napi_key=Xy9kQ2w7',
    ],
    ['with quotes', `[immich]\nurl = "http://nas:2283"\napi_key = 'Xy9kQ2w7' # secret`],
    ['with spaces and tabs', '\n\n  [ immich ]\n\turl\t=   http://nas:2283  \n  api_key   =\tXy9kQ2w7  \n'],
    ['with colons', '[immich]\nurl: http://nas:2283\napi_key: Xy9kQ2w7'],
    ['in another case', '[Immich]\nURL = http://NAS:2283\nApi_Key = Xy9kQ2w7'],
    ['with a dash in the name', '[immich]\nurl = http://nas:2283\napi-key = Xy9kQ2w7'],
    ['with the path of the API', '[immich]\nurl = http://nas:2283/api\napi_key = Xy9kQ2w7'],
    ['with a slash at the end', '[immich]\nurl = http://nas:2283/api/\napi_key = Xy9kQ2w7'],
    ['without a scheme', '[immich]\nurl = nas:2283\napi_key = Xy9kQ2w7'],
    [
      'beside other sections',
      '[other]\nurl = http://x\napi_key = no\n[immich]\nurl = http://nas:2283\napi_key = Xy9kQ2w7\n[z]\nurl=http://y',
    ],
    ['in two parts', '[immich]\nurl = http://nas:2283\n[other]\na=b\n[immich]\napi_key = Xy9kQ2w7'],
    ['where the last one counts', '[immich]\nurl = http://old\nurl = http://nas:2283\napi_key = Xy9kQ2w7'],
    ['without any section', 'url = http://nas:2283\napi_key = Xy9kQ2w7'],
    ['with rubbish between', '[immich]\n???\nurl = http://nas:2283\nno value\n= nothing\napi_key = Xy9kQ2w7'],
  ])('is read %s', (_, text) => {
    expect(readScriptConfig(text)).toEqual({ ok: true, origin, key });
  });

  it.each([
    ['no key', '[immich]\nurl = http://nas:2283'],
    ['an empty key', '[immich]\nurl = http://nas:2283\napi_key ='],
    ['a key that is a comment', '[immich]\nurl = http://nas:2283\napi_key = # later'],
    ['an empty quote', '[immich]\nurl = http://nas:2283\napi_key = ""'],
  ])('with %s has an address all the same', (_, text) => {
    expect(readScriptConfig(text)).toMatchObject({ ok: true, origin });
  });

  it('keeps what belongs to a value', () => {
    const text = '[immich]\nurl = http://nas:2283/?a=b#c\napi_key = a#b;c=d:e';

    expect(readScriptConfig(text)).toEqual({ ok: true, origin, key: 'a#b;c=d:e' });
  });

  it.each([
    ['nothing', '', { why: 'no-text' }],
    ['nothing but space', ' \r\n\t', { why: 'no-text' }],
    ['a picture', '\u0089PNG\0\0\0', { why: 'no-text' }],
    ['another section', '[photos]\nurl = http://nas:2283\napi_key = Xy9kQ2w7', { why: 'no-section' }],
    ['values before another section', 'url = http://nas:2283\n[photos]\na = b', { why: 'no-section' }],
    ['no url', '[immich]\napi_key = Xy9kQ2w7', { why: 'no-url' }],
    ['an empty url', '[immich]\nurl =\napi_key = Xy9kQ2w7', { why: 'no-url' }],
    ['a text', 'Dear diary,\ntoday I took pictures.', { why: 'no-section' }],
    ['JSON', '{ "url": "http://nas:2283" }', { why: 'no-url' }],
    ['a url that is none', '[immich]\nurl = not a url', { why: 'bad-url', url: 'not a url' }],
    ['a script for a url', '[immich]\nurl = javascript:alert(1)', { why: 'bad-url', url: 'javascript:alert(1)' }],
    ['a key with spaces', '[immich]\nurl = nas:2283\napi_key = my secret key', { why: 'no-key-text' }],
    ['a key with other letters', '[immich]\nurl = nas:2283\napi_key = schlüssel', { why: 'no-key-text' }],
    ['an endless key', `[immich]\nurl = nas:2283\napi_key = ${'x'.repeat(501)}`, { why: 'no-key-text' }],
  ])('that holds %s is refused', (_, text, why) => {
    expect(readScriptConfig(text)).toEqual({ ok: false, ...why });
  });
});

describe('the text of a file', () => {
  const text = '[immich]\nurl = http://nas:2283 ; für zuhause';
  const utf16 = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * text.length + 2));
    for (const [index, letter] of [...`\uFEFF${text}`].entries()) {
      view.setUint16(2 * index, letter.charCodeAt(0), littleEndian);
    }
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 of Windows', utf16(true)],
    ['UTF-16 the other way round', utf16(false)],
    ['Windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
  ])('is read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('is not read from one that is far too large, or that is gone', async () => {
    expect(await readTextFile(new Blob(['x'.repeat(1_000_001)]))).toBeNull();
    const gone = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error('NotFoundError')) });
    expect(await readTextFile(gone)).toBeNull();
  });
});
