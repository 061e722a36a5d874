import { measurePlanning } from './plan';

/** Every benchmark, by the name of its figures. */
const benches: Record<string, () => Promise<object[]>> = {
  plan: measurePlanning,
};

/** Prints one line of JSON a figure. Names on the command line choose which benchmarks run; none means all. */
const chosen = process.argv.slice(2);
for (const [figure, measure] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(figure)) continue;
  for (const row of await measure()) console.log(JSON.stringify({ figure, ...row }));
}
