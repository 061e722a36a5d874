import { readFileSync } from 'node:fs';
import packageJson from '~/package.json' with { type: 'json' };
import { readChangelog, releaseNotes } from './changelog';

/** Prints the notes of this version. With a tag behind it, the tag must be that of the version. */
const [tag = null] = process.argv.slice(2);
try {
  console.log(releaseNotes(readChangelog(readFileSync('CHANGELOG.md', 'utf8')), packageJson.version, tag));
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
}
