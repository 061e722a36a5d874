import { describe, expect, it } from 'vitest';
import { headerFault } from '~/utils/settings/headers';

describe('a header of the user’s own', () => {
  it.each([
    ['CF-Access-Client-Id', '0123abcd.access'],
    ['CF-Access-Client-Secret', 'x'.repeat(64)],
    ['P-Access-Token-Id', 'id'],
    ['X-Forwarded-User', 'alice'],
    ['Authorization', 'Basic YWxpY2U6cGFzcw=='],
    ['remote_user', 'alice, with "quotes"; and more'],
  ])('%s can be sent', (name, value) => {
    expect(headerFault({ name, value })).toBeNull();
  });

  it.each(['', ' ', 'two words', 'colon:', 'naïve', 'line\nbreak', 'x'.repeat(101)])('%j is no name', (name) => {
    expect(headerFault({ name, value: 'x' })).toBe('name');
  });

  it.each([
    ...['Cookie', 'cookie', 'Host', 'Origin', 'Referer', 'Connection', 'Content-Length', 'Date', 'DNT', 'TE', 'Via'],
    ...['Proxy-Authorization', 'Sec-Fetch-Mode', 'Accept-Encoding', 'Set-Cookie', 'Transfer-Encoding', 'Upgrade'],
  ])('%s would be dropped by the browser without a word, and is refused', (name) => {
    expect(headerFault({ name, value: 'x' })).toBe('forbidden');
  });

  it.each([
    ...['x-api-key', 'X-Api-Key', 'x-immich-user-token', 'x-immich-session-token', 'x-immich-share-key'],
    ...['Accept', 'Content-Type'],
  ])('%s is Immich’s own, and is refused', (name) => {
    expect(headerFault({ name, value: 'x' })).toBe('immichs');
  });

  it.each(['Bearer abc', 'bearer abc'])('with %j Immich would take us for somebody else', (value) => {
    expect(headerFault({ name: 'authorization', value })).toBe('immichs');
  });

  it.each(['', 'line\r\nx-api-key: other', 'naïve', '\0', ' padded', 'padded '])('has no value in %j', (value) => {
    expect(headerFault({ name: 'X-One', value })).toBe('value');
  });

  it('is there once, however it is written', () => {
    expect(headerFault({ name: 'x-one', value: 'b' }, [{ name: 'X-One' }])).toBe('twice');
  });
});
