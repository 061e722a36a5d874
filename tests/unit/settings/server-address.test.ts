import { describe, expect, it } from 'vitest';
import { isReadableOnTheWay, parseServerAddress, withOtherScheme } from '~/utils/settings/server-address';

const album = 'albums/6f2d0c0e-5d3a-4b7e-9d55-0f6f2a1b3c4d';

describe('an address with a scheme is taken at its word', () => {
  it.each([
    ['https://photos.example.com', 'https://photos.example.com'],
    ['http://photos.example.com', 'http://photos.example.com'],
    ['HTTPS://Photos.Example.COM/', 'https://photos.example.com'],
    ['http://192.168.1.5:2283', 'http://192.168.1.5:2283'],
    ['http://host:2283/photos?x', 'http://host:2283'],
    ['https://photos.example.com:443/photos', 'https://photos.example.com'],
    ['http://photos.example.com:80', 'http://photos.example.com'],
    [`https://photos.example.com/${album}?at=1#top`, 'https://photos.example.com'],
    ['https://photos.example.com?next=/albums', 'https://photos.example.com'],
    ['  https://photos.example.com \n', 'https://photos.example.com'],
    ['https://alice:s3cret@photos.example.com/photos', 'https://photos.example.com'],
    ['https://alice:p@ss@photos.example.com', 'https://photos.example.com'],
    ['https://alice@photos.example.com', 'https://photos.example.com'],
    ['https://photos.example.com.', 'https://photos.example.com.'],
    ['https://fotos.müller.example', 'https://fotos.xn--mller-kva.example'],
    ['https://写真.example', 'https://xn--g7qs82g.example'],
    ['http://[fd00::12]:2283/photos', 'http://[fd00::12]:2283'],
    ['http:/photos.example.com', 'http://photos.example.com'],
    ['http:\\\\nas\\photos', 'http://nas'],
    ['https://my_nas.example.com', 'https://my_nas.example.com'],
  ])('%s', (typed, origin) => {
    const actual = parseServerAddress(typed);

    expect(actual).toMatchObject({ ok: true, origin, guessed: false });
  });
});

it.each([
  ['https://example.com/immich', '/immich'],
  ['https://example.com/immich/albums?at=1', '/immich'],
  ['example.com/photos/', '/photos'],
  ['https://alice:s3cret@example.com/immich#top', '/immich'],
  ['https://example.com/', null],
  ['https://example.com//', null],
  ['https://example.com?next=/albums', null],
  ['example.com:2283', null],
])('the folder of %s is %s', (typed, folder) => {
  expect(parseServerAddress(typed)).toMatchObject({ ok: true, folder });
});

describe('an address without a scheme gets the likelier one', () => {
  it.each([
    ['photos.example.com', 'https://photos.example.com'],
    [' photos.example.com/photos ', 'https://photos.example.com'],
    ['photos.example.com:443', 'https://photos.example.com'],
    ['photos.example.com:8443', 'https://photos.example.com:8443'],
    ['photos.example.com:2283', 'http://photos.example.com:2283'],
    ['photos.example.com:80', 'http://photos.example.com'],
    ['//photos.example.com/x', 'https://photos.example.com'],
    ['alice:s3cret@photos.example.com', 'https://photos.example.com'],
    ['fotos.müller.example', 'https://fotos.xn--mller-kva.example'],
    ['192.168.1.5:2283', 'http://192.168.1.5:2283'],
    ['192.168.1.5', 'http://192.168.1.5'],
    ['8.8.8.8', 'http://8.8.8.8'],
    ['localhost:2283', 'http://localhost:2283'],
    ['localhost', 'http://localhost'],
    ['NAS', 'http://nas'],
    ['immich.local', 'http://immich.local'],
    ['immich.home.arpa/photos', 'http://immich.home.arpa'],
    ['immich.lan:8443', 'https://immich.lan:8443'],
    ['[fd00::12]:2283', 'http://[fd00::12]:2283'],
    ['fd00::12', 'http://[fd00::12]'],
    ['::1', 'http://[::1]'],
  ])('%s', (typed, origin) => {
    expect(parseServerAddress(typed)).toMatchObject({ ok: true, origin, guessed: true });
  });
});

describe('what is no address of a web server is refused', () => {
  it.each([
    '',
    '   ',
    'https://',
    '://photos.example.com',
    'javascript:alert(1)',
    "javascript:alert('a@b.c')",
    'ftp://photos.example.com',
    'file:///etc/hosts',
    'chrome://extensions',
    'chrome-extension://abcdef/options.html',
    'about:blank',
    'data:text/html,hello',
    'mailto:alice',
    'alice@example.com',
    'not a url',
    'my photos.example.com',
    'https://my photos.example.com',
    'photos.example.com:99999',
    'photos.example.com:port',
    'http://photos..example.com',
    'hello!',
    '-photos-',
    '2283',
    'http://2283',
    '192.168.1',
    '192.168.1.500',
    'http://[fd00::zz]',
    '<img src=x>',
    '.',
    '*',
    '*.example.com',
  ])('%j', (typed) => {
    expect(parseServerAddress(typed)).toEqual({ ok: false });
  });
});

describe('a key is readable on its way', () => {
  it.each([
    ['http://photos.example.com', true],
    ['http://8.8.8.8:2283', true],
    ['http://172.32.0.1', true],
    ['http://[2001:db8::1]', true],
    ['http://100.128.0.1', true],
    ['https://photos.example.com', false],
    ['http://localhost:2283', false],
    ['http://nas', false],
    ['http://immich.local', false],
    ['http://10.1.2.3', false],
    ['http://127.0.0.1:2283', false],
    ['http://172.16.0.1', false],
    ['http://172.31.255.1', false],
    ['http://192.168.1.5:2283', false],
    ['http://100.64.0.7', false],
    ['http://[::1]:2283', false],
    ['http://[fd12:3456::1]', false],
    ['http://[fe80::1]', false],
  ])('to %s: %s', (origin, expected) => {
    expect(isReadableOnTheWay(origin)).toBe(expected);
  });
});

it('offers the same address by the other scheme', () => {
  expect(withOtherScheme('https://photos.example.com')).toBe('http://photos.example.com');
  expect(withOtherScheme('http://nas:2283')).toBe('https://nas:2283');
});
