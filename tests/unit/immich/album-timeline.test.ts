import { describe, expect, it } from 'vitest';
import { albumTimelineCalls } from '~/utils/immich';

const origin = 'https://photos.example.com:2283';
const album = 'albumId=3f0c1d52-8a4e-4f0b-9c53-2d1b6f0e7a11';
const { shown, shared } = albumTimelineCalls(origin);

/** What the rules together make of an address: the calls of a shared link come first. */
function isCollapsed(url: string): boolean {
  return new RegExp(shown).test(url) && !new RegExp(shared).test(url);
}

describe("an album page's own calls", () => {
  it.each([
    `/api/timeline/buckets?${album}`,
    `/api/timeline/buckets?${album}&order=desc`,
    `/api/timeline/buckets?${album}&order=asc&withStacked=true`,
    `/api/timeline/buckets?order=desc&${album}`,
    `/api/timeline/bucket?${album}&order=desc&timeBucket=2025-04-01`,
    `/api/timeline/bucket?${album}&order=asc&timeBucket=2025-04-01T00%3A00%3A00.000Z`,
    `/api/timeline/bucket?${album}&bbox=1&order=desc&timeBucket=2025-04-01`,
  ])('are known: %s', (path) => {
    expect(isCollapsed(origin + path)).toBe(true);
  });
});

describe('another call is not taken for one', () => {
  it.each([
    ['of the timeline', '/api/timeline/buckets?visibility=timeline&withPartners=true&withStacked=true'],
    ['of a month of the timeline', '/api/timeline/bucket?timeBucket=2025-04-01&visibility=timeline&withPartners=true'],
    ['that marks what the album has while photos are added', `/api/timeline/bucket?${album}&timeBucket=2025-04-01`],
    ['of a timeline to add photos from', '/api/timeline/buckets?timelineAlbumId=3f0c1d52&order=desc'],
    ['of a month of that', '/api/timeline/bucket?timelineAlbumId=3f0c1d52&order=desc&timeBucket=2025-04-01'],
    ['with another order of things', `/api/timeline/bucket?${album}&orderBy=createdAt&timeBucket=2025-04-01`],
    ['of a shared link by its key', `/api/timeline/buckets?${album}&key=abc&order=desc`],
    ['of a shared link by its key, first', `/api/timeline/buckets?key=abc&${album}&order=desc`],
    [
      'of a month of a shared link by its key',
      `/api/timeline/bucket?${album}&key=abc&order=desc&timeBucket=2025-04-01`,
    ],
    ['of a shared link by its name', `/api/timeline/buckets?${album}&order=desc&slug=spring`],
    ['of a month of that', `/api/timeline/bucket?${album}&order=desc&slug=spring&timeBucket=2025-04-01`],
    ['of the album itself', `/api/albums/3f0c1d52?${album}&order=desc`],
    ['of another path', `/api/timeline/buckets/x?${album}&order=desc`],
    ['of a path that goes on', `/api/timeline/bucketsx?${album}&order=desc`],
    ['below another path', `/other/api/timeline/buckets?${album}&order=desc`],
    ['of the map', `/api/map/markers?${album}&order=desc`],
    ['that names such a call', `/login?continue=/api/timeline/buckets?${album}&order=desc`],
  ])('%s: %s %s', (_, path) => {
    expect(isCollapsed(origin + path)).toBe(false);
  });

  it.each([
    'https://photos.example.com',
    'http://photos.example.com:2283',
    'https://photos.example.com:22830',
    'https://photosxexample.com:2283',
    'https://other.photos.example.com:2283',
    'https://evil.test/https://photos.example.com:2283',
  ])('of another site: %s', (other) => {
    expect(isCollapsed(`${other}/api/timeline/buckets?${album}&order=desc`)).toBe(false);
  });
});

it.each(['http://[::1]:2283', 'http://192.168.1.5:2283', 'http://odd$(name)*:80', 'http://nas'])(
  'the address %s is meant letter by letter',
  (odd) => {
    const { shown, shared } = albumTimelineCalls(odd);
    expect(new RegExp(shown).test(`${odd}/api/timeline/buckets?${album}&order=desc`)).toBe(true);
    expect(new RegExp(shared).test(`${odd}/api/timeline/buckets?${album}&key=abc`)).toBe(true);
  },
);
