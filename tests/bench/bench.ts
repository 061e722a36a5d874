import { parseArgs } from 'node:util';
import type { Builds } from './builds';
import { measureButton } from './button';
import { measureDuplicateGroup } from './duplicate-group';
import { measureHttp2 } from './http2';
import { measureLibrary } from './library';
import { measurePlanning } from './plan';
import { measureReview } from './review';
import { measureScrolling } from './scroll';
import { measureSections } from './sections';
import { measureSizes } from './sizes';
import { measureStacking } from './stack';
import { measureStart } from './start';

type Print = (row: object) => void;

/** Every benchmark, by the name of its figures. */
const benches: Record<string, (print: Print, builds: Builds) => Promise<void>> = {
  plan: measurePlanning,
  duplicateGroup: measureDuplicateGroup,
  start: measureStart,
  stack: measureStacking,
  http2: measureHttp2,
  review: measureReview,
  button: measureButton,
  scroll: measureScrolling,
  sections: measureSections,
  library: measureLibrary,
  size: measureSizes,
};

/**
 * Prints one line of JSON a figure. Names on the command line choose which benchmarks run (`npm run bench -- stack review`);
 * none means all. Those that use a browser take the builds in `.output`, so `npm run build` goes first, and they mean
 * something on a machine with nothing else to do. `--extension` names another build to measure in Chromium, and
 * `--before` one to compare with in the same run, where a benchmark can.
 */
const { values: builds, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { extension: { type: 'string' }, before: { type: 'string' } },
});
for (const [figure, measure] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(figure)) continue;
  await measure((row) => console.log(JSON.stringify({ figure, ...row })), builds);
}
