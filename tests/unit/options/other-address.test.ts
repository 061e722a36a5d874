import { describe, expect, it } from 'vitest';
import { otherAddress } from '~/components/options/servers/other-address';
import type { Failure, FailureCode } from '~/utils/messages/errors';

describe('the other of http and https', () => {
  it.each<[FailureCode | 'redirect', string, boolean, string | null]>([
    ['unreachable', 'https://photos.example.com', true, 'http://photos.example.com'],
    ['unreachable', 'http://photos.example.com', false, 'https://photos.example.com'],
    ['unreachable', 'https://nas:2283', false, 'http://nas:2283'],
    ['unreachable', 'https://192.168.1.5:2283', false, 'http://192.168.1.5:2283'],
    // What was meant to be safe on its way through the internet stays so.
    ['unreachable', 'https://photos.example.com', false, null],
    ['redirect', 'http://photos.example.com', false, 'https://photos.example.com'],
    ['redirect', 'https://photos.example.com', true, null],
    // What answered by http is there.
    ['proxy-sign-in', 'http://photos.example.com', false, null],
    ['proxy-refused', 'http://photos.example.com', false, null],
    ['not-immich', 'http://photos.example.com', true, null],
    ['no-access', 'http://photos.example.com', true, null],
  ])('after %s at %s (a guess: %s) is %s', (code, origin, guessed, other) => {
    const failure: Failure = code === 'redirect' ? { code: 'proxy-sign-in', detail: code } : { code };
    expect(otherAddress(failure, origin, guessed)).toBe(other);
  });
});
