import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '~/public/_locales/en/messages.json' with { type: 'json' };
import config from '~/wxt.config';

const listing = readFileSync('docs/store/listing.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');

/** The text under a heading. */
function under(heading: string): string {
  const [, text = ''] = listing.split(`\n## ${heading}\n`);
  return text.split('\n## ')[0]?.trim() ?? '';
}

function manifestOf(browser: string) {
  if (typeof config.manifest !== 'function') throw new Error('the manifest is made by a function');
  return config.manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

describe("the stores' listing", () => {
  it('has the name and the summary of the extension', () => {
    expect(under('Name')).toBe(messages.extension_name.message);
    expect(under('Summary')).toBe(messages.extension_description.message);
  });

  it.each(readdirSync('public/_locales'))('is no longer in %s than the stores take', (language) => {
    const texts = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

    expect(texts.extension_name.message.length).toBeLessThanOrEqual(45);
    expect(texts.extension_description.message.length).toBeLessThanOrEqual(132);
  });

  it.each(['chrome', 'firefox'])(
    'explains each permission of the manifest for %s, as the README does',
    async (browser) => {
      const { permissions = [], optional_permissions = [], optional_host_permissions = [] } = await manifestOf(browser);
      const asked = [...permissions, ...optional_permissions, ...optional_host_permissions].map(String);
      const explained = [...under('Permissions, one by one').matchAll(/^### .*?`(.+?)`/gm)].map(([, name]) => name);

      expect(explained.sort()).toEqual([...asked].sort());
      for (const name of [...permissions, ...optional_permissions]) expect(readme).toContain(`\`${name}\``);
    },
  );

  it('has pictures of the size that the stores ask for', () => {
    const pictures = [...under('Pictures').matchAll(/`(\S+\.png)`/g)].map(([, name]) => `docs/store/${name}`);

    expect(pictures).toHaveLength(5);
    for (const picture of pictures) {
      const png = readFileSync(picture);
      expect({ picture, width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual({
        picture,
        width: 1280,
        height: 800,
      });
    }
  });
});
