import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChangelog, releaseNotes } from '~/tests/store/changelog';

const sections = readChangelog('# Changelog\n\n## [Unreleased]\n\n- Next.\n\n## [0.1.0] - 2026-12-01\n\n- First.\n');

describe('the changelog', () => {
  it('is read by sections', () => {
    expect(sections).toEqual([
      { name: 'Unreleased', date: null, notes: '- Next.' },
      { name: '0.1.0', date: '2026-12-01', notes: '- First.' },
    ]);
  });

  it('of the project is kept in that manner, its first section being what comes next or was released last', () => {
    const own = readChangelog(readFileSync('CHANGELOG.md', 'utf8'));

    expect(own[0]?.notes).not.toBe('');
    expect(own.filter(({ name, date }) => name !== 'Unreleased' && date === null)).toEqual([]);
  });

  it('gives a release its notes', () => {
    expect(releaseNotes(sections, '0.1.0', 'v0.1.0')).toBe('- First.');
    expect(releaseNotes(sections, '0.2.0', null)).toBe('- Next.');
  });

  it('stops a release whose tag is not its version, or that it does not know', () => {
    expect(() => releaseNotes(sections, '0.1.0', 'v0.2.0')).toThrow('The tag v0.2.0 is not that of version 0.1.0.');
    expect(() => releaseNotes(sections, '0.2.0', 'v0.2.0')).toThrow('CHANGELOG.md has no dated section [0.2.0].');
  });
});
