import { describe, expect, it } from 'vitest';
import { originFromHash } from '~/components/options/servers/origin-from-hash';

describe('the origin that the toolbar icon hands over', () => {
  it.each([
    ['#origin=https%3A%2F%2Fphotos.example.com', 'https://photos.example.com'],
    ['#origin=http%3A%2F%2F192.168.1.5%3A2283', 'http://192.168.1.5:2283'],
    ['#origin=http%3A%2F%2F%5Bfd00%3A%3A12%5D%3A2283', 'http://[fd00::12]:2283'],
    ['#origin=https://photos.example.com/albums', 'https://photos.example.com'],
    ['', null],
    ['#', null],
    ['#origin=', null],
    ['#history', null],
    ['#origin=chrome%3A%2F%2Fextensions', null],
    ['#origin=javascript%3Aalert(1)', null],
    ['#origin=%', null],
  ])('%j is %j', (hash, origin) => {
    expect(originFromHash(hash)).toBe(origin);
  });
});
