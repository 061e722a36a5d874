import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Server } from '~/utils/settings/servers';
import { dropUnusedAccess, patternFor, requestAccess } from '~/utils/tabs/site-access';

function serverAt(...origins: string[]): Server {
  return { id: origins.join(), origins, signIn: 'session', userId: null, version: null, collapse: false };
}

function watchRemoval() {
  return vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
}

it.each([
  ['https://photos.example.com', 'https://photos.example.com/*'],
  ['http://192.168.1.5:2283', 'http://192.168.1.5/*'],
  ['http://[::1]:2283', 'http://[::1]/*'],
])('%s is the pattern %s, without a port', (origin, pattern) => {
  expect(patternFor(origin)).toBe(pattern);
});

it('asks the browser before anything is awaited', () => {
  const request = vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => true);

  void requestAccess('http://nas:2283');

  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://nas/*'] });
});

it.each([
  ['no server stays', []],
  ['the others are on other hosts', [serverAt('http://other:2283')]],
  ['the other is reached by https', [serverAt('https://nas')]],
])('gives a permission back when %s', async (_, staying) => {
  const remove = watchRemoval();

  await dropUnusedAccess('http://nas:2283', staying);

  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['http://nas/*'] });
});

it.each([
  ['another port of the host', [serverAt('http://nas:2284')]],
  ['the host as a second address', [serverAt('https://photos.example.com', 'http://nas')]],
])('keeps a permission that a server still needs: %s', async (_, staying) => {
  const remove = watchRemoval();

  await dropUnusedAccess('http://nas:2283', staying);

  expect(remove).not.toHaveBeenCalled();
});
