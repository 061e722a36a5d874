export interface Section {
  /** `0.1.0`, or `Unreleased`. */
  name: string;
  date: string | null;
  notes: string;
}

/** The sections of a changelog that is kept in the manner of keepachangelog.com. */
export function readChangelog(text: string): Section[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const [, name = heading, date = null] = /^\[(.+?)\](?: - (\d{4}-\d\d-\d\d))?$/.exec(heading) ?? [];
      return { name, date, notes: lines.join('\n').trim() };
    });
}

/** What a release says about itself; throws where tag, version and changelog do not agree. */
export function releaseNotes(sections: Section[], version: string, tag: string | null): string {
  if (tag !== null && tag !== `v${version}`) throw new Error(`The tag ${tag} is not that of version ${version}.`);
  const section = sections.find(({ name, date }) => name === version && date !== null);
  if (section) return section.notes;
  if (tag !== null) throw new Error(`CHANGELOG.md has no dated section [${version}].`);
  return sections.find(({ name }) => name === 'Unreleased')?.notes ?? '';
}
