import { describe, expect, it } from 'vitest';
import {
  detectPage,
  fillsWindow,
  hasSidebar,
  isSamePage,
  isSignIn,
  pageDetectors,
  scopeOf,
} from '~/utils/page/detect-page';

const at = (path: string) => new URL(path, 'https://photos.example.test');
const kinds = Object.keys(pageDetectors) as (keyof typeof pageDetectors)[];
const album = '3f0c1d52-8a4e-4f0b-9c53-2d1b6f0e7a11';
const asset = '9b2e7c40-1d6f-4a83-b0c5-5e8f3a2d4c66';

describe('page detectors', () => {
  for (const kind of kinds) {
    it.each(pageDetectors[kind].examples)(`${kind} accepts its example %s and no other detector does`, (example) => {
      const accepting = kinds.filter((other) => pageDetectors[other].detect(at(example)) !== null);
      expect(accepting).toEqual([kind]);
      expect(detectPage(at(example)).kind).toBe(kind);
    });
  }

  it.each([
    '/',
    '/albums',
    '/albums/',
    '/albums/not-an-id',
    `/albums/${album}0`,
    `/albums/${album}/people`,
    `/albums/${album}/photos/${asset}/more`,
    `/sharing/albums/${album}`,
    '/photos',
    `/photos/${asset}`,
    '/utilities',
    '/utilities/duplicates-of-mine',
    '/utilities/large-files',
    `/share/${album}`,
    `/search?query=/albums/${album}`,
    '/map#/utilities/duplicates',
  ])('no detector accepts %s', (path) => {
    expect(detectPage(at(path))).toEqual({ kind: 'other', path: at(path).pathname });
  });
});

describe('an album page', () => {
  it.each([
    [`/albums/${album}`, false],
    [`/albums/${album}/photos`, false],
    [`/albums/${album}?at=${asset}`, false],
    [`/albums/${album}/photos/${asset}`, true],
    [`/albums/${album}/${asset}?at=${asset}`, true],
  ])('%s views a photo: %s', (path, viewing) => {
    expect(detectPage(at(path))).toEqual({ kind: 'album', albumId: album, viewing });
  });

  it('names one album by one id however the address writes it', () => {
    expect(scopeOf(detectPage(at(`/albums/${album.toUpperCase()}`)))).toEqual({ kind: 'album', albumId: album });
  });
});

it('offers the duplicates on their page, and no scope on other pages', () => {
  expect(scopeOf(detectPage(at('/utilities/duplicates?index=3')))).toEqual({ kind: 'duplicates' });
  expect(scopeOf(detectPage(at('/photos')))).toBeNull();
});

it.each([
  ['/auth/login', true],
  ['/auth/login?continue=%2Fphotos', true],
  ['/auth/change-password', true],
  ['/photos', false],
  ['/albums', false],
  [`/albums/${album}`, false],
])('%s comes before Immich itself: %s', (path, expected) => {
  expect(isSignIn(detectPage(at(path)))).toBe(expected);
});

it.each([
  [`/photos/${asset}`, true],
  [`/people/${album}/photos/${asset}`, true],
  [`/albums/${album}/photos/${asset}`, true],
  [`/utilities/duplicates/photos/${asset}`, true],
  [`/memory?id=${album}`, true],
  ['/photos', false],
  [`/photos?at=${asset}`, false],
  [`/albums/${album}`, false],
  ['/utilities/duplicates', false],
])('a photo fills the window at %s: %s', (path, expected) => {
  expect(fillsWindow(detectPage(at(path)))).toBe(expected);
});

it.each([
  ['/photos', true],
  ['/albums', true],
  ['/people', true],
  ['/utilities/duplicates', true],
  [`/albums/${album}`, false],
  [`/people/${album}`, false],
  ['/search?query=%7B%7D', false],
])("Immich's list of pages stands beside %s: %s", (path, expected) => {
  expect(hasSidebar(detectPage(at(path)))).toBe(expected);
});

it('tells whether two addresses are of one page', () => {
  const same = (one: string, other: string) => isSamePage(detectPage(at(one)), detectPage(at(other)));
  expect(same('/utilities/duplicates', `/utilities/duplicates/photos/${asset}`)).toBe(true);
  expect(same('/utilities/duplicates', `/albums/${album}`)).toBe(false);
  expect(same('/utilities/duplicates', '/photos')).toBe(false);
  expect(same(`/albums/${album}`, `/albums/${album}/photos/${asset}`)).toBe(true);
  expect(same(`/albums/${album}`, `/albums/${asset}`)).toBe(false);
  expect(same('/photos', `/photos?at=${asset}`)).toBe(true);
  expect(same('/photos', '/people')).toBe(false);
});
