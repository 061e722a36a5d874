import { expect, it } from 'vitest';
import { callsAtOnce } from '~/utils/immich/calls-at-once';

it('keeps every connection busy where the browser holds calls back, and never has more than six reach a server', () => {
  expect(callsAtOnce('http://192.168.1.2:2283')).toBe(12);
  expect(callsAtOnce('https://photos.example.test')).toBe(6);
});

it('has sixteen on the way where one connection carries them all, and knows HTTP/1.1 behind https when a page saw it', () => {
  expect(callsAtOnce('https://photos.example.test', 'h2')).toBe(16);
  expect(callsAtOnce('https://photos.example.test', 'h3')).toBe(16);
  expect(callsAtOnce('https://photos.example.test', 'http/1.1')).toBe(12);
  expect(callsAtOnce('https://photos.example.test', '')).toBe(6);
});
