import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '~/package.json' with { type: 'json' };

interface Step {
  uses?: string;
  run?: string;
}
interface Job {
  if?: string;
  env?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((file): [file: string, workflow: Workflow] => [
  file,
  parse(readFileSync(`${folder}/${file}`, 'utf8')),
]);

/** Minutes that a job may take. Mutants take hours, and nobody waits for them. */
const mostMinutes = (file: string) => (file === 'mutants.yml' ? 350 : 30);

describe.each(workflows)('%s', (file, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('may read, unless a job asks for more, and ends in any case', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(mostMinutes(file));
  });

  it("uses no actions but GitHub's own, pinned to a major version", () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);

    expect(actions.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('runs scripts that there are', () => {
    const called = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npm run (?:--silent )?(\S+)/g)]);

    for (const [, script] of called) expect(Object.keys(packageJson.scripts)).toContain(script);
  });
});

it('publishes by a tag that is pushed, and not where somebody starts a run by hand, from a tag or not', () => {
  const release = workflows.find(([file]) => file === 'release.yml')?.[1];
  expect(release?.jobs.stores?.env?.DRY_RUN).toContain(" github.event_name != 'push' ");
  expect(release?.jobs.github?.if).toBe("github.event_name == 'push'");
});
