import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '~/utils/database/database';
import { failuresText } from '~/utils/failures/failures-text';
import { noteFailure } from '~/utils/failures/note-failure';
import { StackerError } from '~/utils/messages/errors';

beforeEach(async () => {
  await (await database()).clear('failures');
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Immich Stacker', version: '1.2.3' });
});

const lines = (text: string) => text.split('\n').slice(1);

describe('a bug report', () => {
  it('says what failed where, why, in which version and how often in a row, the newest first', async () => {
    for (let time = 0; time < 3; time++) await noteFailure('jobs/run', new TypeError('x is not a function'));
    await noteFailure('jobs/stopped', new StackerError('missing-permission', 'stack.create'));
    const text = await failuresText();
    expect(text).toMatch(/^Immich Stacker 1\.2\.3, /);
    expect(lines(text)).toEqual([
      expect.stringMatching(/Z 1\.2\.3 jobs\/stopped: missing-permission - stack\.create$/),
      expect.stringMatching(/Z 1\.2\.3 jobs\/run: interrupted - TypeError: x is not a function \(3 times\)$/),
    ]);
  });

  it('says so where nothing failed', async () => {
    expect(lines(await failuresText())).toEqual(['No failure was noted.']);
  });

  it('holds the last hundred failures', async () => {
    for (let number = 0; number < 130; number++) await noteFailure(`place/${number}`, new StackerError('interrupted'));
    const told = lines(await failuresText());
    expect(told).toHaveLength(100);
    expect(told[0]).toContain('place/129');
  });

  it('leaves out what was only given up, and a full disk stops nobody', async () => {
    await noteFailure('jobs/run', new DOMException('gone', 'AbortError'));
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await noteFailure('jobs/run', new Error('anything'));
    expect(lines(await failuresText())).toEqual(['No failure was noted.']);
  });
});

describe('no name, address, id or key', () => {
  it.each([
    ['an address', new Error('Cannot access contents of url "https://photos.example.com/albums/x"')],
    ['an address of a home', new TypeError('connect ECONNREFUSED 192.168.1.20:2283')],
    ['a host', new Error('getaddrinfo photos.example.com:8443')],
    ['an IPv6 address', new Error('no route to [fd00::1]:2283')],
    ['a file name', new Error('could not read IMG_1234.CR3')],
    ['a file name with spaces', new Error("could not read 'Our wedding.JPG'")],
    ['an id', new StackerError('unexpected-answer', 'GET /assets/9f0b1a52-1111-4abc-8def-0123456789ab: stack')],
    ['a key', new Error('bad header 3kfh2pQ8vYxT0aZbN6cR1sLwUeM4gJ7dHiK5oF9tBqX')],
    ['the words of a server', new StackerError('server-error', 'no such file: Our wedding')],
    ['a mail address', new Error('signed in as me@example.com')],
  ])('is in it: %s', async (_, error) => {
    await noteFailure('place', error);
    const [line] = lines(await failuresText());
    expect(line).not.toMatch(/example|photos|192|168|2283|fd00|IMG|CR3|wedding|9f0b|0123456789|3kfh|BqX|@/i);
    expect(line).toMatch(/ place: (interrupted|server-error|unexpected-answer)/);
  });
});
