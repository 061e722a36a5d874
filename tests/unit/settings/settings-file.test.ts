import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importSettings, newOrigins } from '~/components/options/backup/import-settings';
import { readAllSetAside, readSetAside, setAside } from '~/utils/set-aside/set-aside';
import { clearDuplicateFlags } from '~/utils/settings/clear-duplicate-flags';
import { saveHeaders, saveKey } from '~/utils/settings/keys';
import { changeRules, readOwnRules, rules } from '~/utils/settings/rules';
import { addAddress, addServer, servers, updateServer } from '~/utils/settings/servers';
import { readSettingsFile, type SettingsFile, writeSettingsFile } from '~/utils/settings/settings-file';
import { defaultRules } from '~/utils/stacking';

const nas = 'http://nas:2283';
const away = 'https://photos.example.com';
const other = 'https://other.example.com';

beforeEach(() => fakeBrowser.reset());

async function someSettings() {
  const { id } = await addServer(nas);
  await addAddress(id, away);
  await updateServer(id, { signIn: 'key', userId: 'alice', version: '3.1.0', collapse: true });
  await saveKey(id, 'top-secret-key');
  await saveHeaders(id, [{ name: 'CF-Access-Client-Secret', value: 'top-secret-value' }]);
  await addServer(other);
  await changeRules({ toleranceMs: 500, shotNamePattern: '^(\\d+)' });
  await clearDuplicateFlags.setValue(true);
}

const fileOf = (changes: object) =>
  JSON.stringify({ format: 'immich-stacker-settings', schemaVersion: 1, servers: [], rules: {}, ...changes });

async function readWritten(): Promise<SettingsFile> {
  const read = readSettingsFile(await writeSettingsFile());
  if (!read.ok) throw new Error(read.why);
  return read.settings;
}

describe('a file of settings', () => {
  it('brings servers and rules to another browser', async () => {
    await someSettings();
    const settings = await readWritten();
    fakeBrowser.reset();

    expect(newOrigins(settings, [])).toEqual([nas, away, other]);
    expect(await importSettings(settings)).toBe(2);

    expect(await servers.getValue()).toMatchObject([
      { origins: [nas, away], signIn: 'key', collapse: true, userId: null, version: null },
      { origins: [other], signIn: 'session', collapse: false },
    ]);
    expect(await rules.getValue()).toEqual({ ...defaultRules, toleranceMs: 500, shotNamePattern: '^(\\d+)' });
    expect(await clearDuplicateFlags.getValue()).toBe(true);
  });

  it('of 0.1.0 brings the marks that were the user’s own', () => {
    const rules = { editedSuffixes: ['-edit', ' copy', '(1)', '-final'], bursts: true };

    expect(readSettingsFile(fileOf({ schemaVersion: 1, rules }))).toMatchObject({
      ok: true,
      settings: { rules: { editedSuffixes: ['-final'], bursts: true } },
    });
    expect(readSettingsFile(fileOf({ schemaVersion: 2, rules }))).toMatchObject({
      ok: true,
      settings: { rules: { editedSuffixes: ['-edit', ' copy', '-final'] } },
    });
  });

  it('holds no key, no header, no user and no id', async () => {
    await someSettings();

    const text = await writeSettingsFile();

    for (const { id } of await servers.getValue()) expect(text).not.toContain(id);
    expect(text).not.toMatch(/top-secret|CF-Access/);
    expect(text).not.toContain('alice');
  });

  it('holds no rule that was left alone, so that a better default reaches the other browser too', async () => {
    await changeRules({ bursts: true });

    expect((await readWritten()).rules).toEqual({ bursts: true });
  });

  it('puts its rules in place of those that were changed', async () => {
    await changeRules({ sameCamera: true });

    await importSettings({ servers: [], rules: { bursts: true }, clearDuplicateFlags: false, setAside: [] });

    expect(await readOwnRules()).toEqual({ bursts: true });
  });

  it('leaves a server that is known as it is: no key goes to an address that came in a file', async () => {
    const { id } = await addServer(nas);
    await updateServer(id, { signIn: 'key' });
    const before = await servers.getValue();
    const settings: SettingsFile = {
      servers: [
        { origins: ['https://evil.example', nas], signIn: 'session', collapse: true },
        { origins: [other], signIn: 'session', collapse: false },
        { origins: [other, away], signIn: 'session', collapse: false },
      ],
      rules: {},
      clearDuplicateFlags: false,
      setAside: [],
    };

    expect(newOrigins(settings, before)).not.toContain('https://evil.example');
    expect(await importSettings(settings)).toBe(1);
    expect((await servers.getValue()).map(({ origins }) => origins)).toEqual([[nas], [other]]);
    expect((await servers.getValue())[0]).toEqual(before[0]);
  });
});

describe('what was set aside', () => {
  const group = { name: 'DSC_1', assetIds: ['b', 'a'] };
  const fill = async () => {
    const { id } = await addServer(nas);
    await setAside([{ serverId: id, userId: 'alice', key: 'a', ...group }]);
  };

  it('goes with the settings to the server that has the same address there', async () => {
    await fill();
    const settings = await readWritten();
    expect(settings.setAside).toEqual([{ origins: [nas], userId: 'alice', groups: [group] }]);
    fakeBrowser.reset();
    globalThis.indexedDB = new IDBFactory();

    await importSettings(settings);

    const [server] = await servers.getValue();
    expect(await readSetAside(server?.id ?? '', 'alice')).toMatchObject([{ key: 'a', ...group }]);
  });

  it('of no server that is known is left out', async () => {
    const setAside = [{ origins: [other], userId: 'alice', groups: [group] }];
    const before = await readAllSetAside();
    await importSettings({ servers: [], rules: {}, clearDuplicateFlags: false, setAside });
    expect(await readAllSetAside()).toEqual(before);
  });

  it('is refused where it is no group', () => {
    const bad = [{ addresses: [nas], userId: 'alice', groups: [{ name: 'DSC_1', assetIds: ['a'] }] }];
    expect(readSettingsFile(fileOf({ setAside: bad }))).toMatchObject({
      ok: false,
      where: 'setAside.0.groups.0.assetIds',
    });
  });
});

describe('a file that is refused', () => {
  it.each([
    ['nothing', '', { why: 'not-ours' }],
    ['a text', 'hello', { why: 'not-ours' }],
    ['null', 'null', { why: 'not-ours' }],
    ['a list', '[]', { why: 'not-ours' }],
    ['other settings', '{"servers":[],"rules":{}}', { why: 'not-ours' }],
    ['no version', fileOf({ schemaVersion: undefined }), { why: 'not-ours' }],
    ['a later version', fileOf({ schemaVersion: 3, planets: 9 }), { why: 'newer' }],
    ['no servers', fileOf({ servers: undefined }), { why: 'bad', where: 'servers' }],
    [
      'a server without addresses',
      fileOf({ servers: [{ addresses: [], signIn: 'key' }] }),
      { where: 'servers.0.addresses' },
    ],
    [
      'an address that is none',
      fileOf({ servers: [{ addresses: [nas, 'javascript:alert(1)'], signIn: 'key' }] }),
      { where: 'servers.0.addresses.1' },
    ],
    [
      'an address with a path',
      fileOf({ servers: [{ addresses: [`${nas}/api`], signIn: 'key' }] }),
      { where: 'servers.0.addresses.0' },
    ],
    [
      'another way to sign in',
      fileOf({ servers: [{ addresses: [nas], signIn: 'oauth' }] }),
      { where: 'servers.0.signIn' },
    ],
    ['a rule of a later version', fileOf({ rules: { colour: 'red' } }), { where: 'rules.colour' }],
    ['a rule that is not valid', fileOf({ rules: { toleranceMs: -1 } }), { where: 'rules.toleranceMs' }],
    ['a pattern that is none', fileOf({ rules: { shotNamePattern: '(' } }), { where: 'rules.shotNamePattern' }],
    ['a flag that is none', fileOf({ clearDuplicateFlags: 'yes' }), { where: 'clearDuplicateFlags' }],
  ])('holds %s', (_, text, why) => {
    expect(readSettingsFile(text)).toMatchObject({ ok: false, ...why });
  });
});
