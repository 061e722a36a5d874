import { parseServerAddress } from '~/utils/settings/server-address';

/** What the script's `immich.ini` says, or why it says nothing. */
export type ScriptConfig =
  | { ok: true; origin: string; key: string | null }
  | { ok: false; why: 'no-text' | 'no-section' | 'no-url' | 'no-key-text' }
  | { ok: false; why: 'bad-url'; url: string };

/** What no header can carry is no key. */
const keyShape = /^[\x21-\x7e]{1,500}$/;

/**
 * Reads the file that the script is configured by: `url` and `api_key` in a section `[immich]`. Takes it as people write
 * such files: comments, spaces, quotes, `:` for `=`, any case, no section at all.
 */
export function readScriptConfig(text: string): ScriptConfig {
  if (text.includes('\0') || !/\S/.test(text)) return { ok: false, why: 'no-text' };
  const values = readSection(text.split(/\r\n?|\n/), 'immich');
  if (values === null) return { ok: false, why: 'no-section' };
  const url = values.get('url');
  if (!url) return { ok: false, why: 'no-url' };
  const address = parseServerAddress(url);
  if (!address.ok) return { ok: false, why: 'bad-url', url };
  const key = values.get('apikey') || null;
  if (key !== null && !keyShape.test(key)) return { ok: false, why: 'no-key-text' };
  return { ok: true, origin: address.origin, key };
}

/** The values of one section, by names in lower case without dashes; those of a file without sections are of any. */
function readSection(lines: string[], wanted: string): Map<string, string> | null {
  const sections = new Map<string, Map<string, string>>();
  let section = '';
  for (const line of lines.map((one) => one.trim())) {
    if (/^([#;]|$)/.test(line)) continue;
    const [, heading] = /^\[\s*([^\]]*?)\s*\]/.exec(line) ?? [];
    const [, name, value = ''] = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (heading !== undefined) section = heading.toLowerCase();
    else if (!name) continue;
    const values = sections.get(section) ?? new Map<string, string>();
    sections.set(section, values);
    if (heading === undefined && name) values.set(name.toLowerCase().replace(/[-_\s]/g, ''), unquoted(value));
  }
  return sections.get(wanted) ?? (sections.size === 1 ? (sections.get('') ?? null) : null);
}

/** A value less its quotes, or less the comment behind it. */
function unquoted(value: string): string {
  const [, , quoted] = /^(["'])(.*?)\1/.exec(value) ?? [];
  return (quoted ?? value.replace(/(^|\s)[#;].*$/, '')).trim();
}
