import { describe, expect, it } from 'vitest';
import type { JobRecord, StepRecord } from '~/utils/database/records';
import { exportReport } from '~/utils/jobs/export-report';

const job: JobRecord = {
  id: 'job',
  kind: 'stack',
  serverId: 'server',
  userId: 'me',
  origin: 'http://photos.example.test',
  title: '=HYPERLINK("http://evil.test")',
  state: 'ended',
  total: 2,
  plannedAt: 0,
  startedAt: Date.UTC(2025, 3, 2, 10),
  finishedAt: Date.UTC(2025, 3, 2, 10, 1),
  cancelled: false,
  stoppedBy: null,
  clearFlags: false,
  automatic: false,
  undoes: null,
  undoneBy: null,
  seen: true,
  counts: null,
};

function step(name: string, progress: StepRecord['progress']): StepRecord {
  const before = { stacks: [], flags: {} };
  const files = [`${name}.JPG`, `${name}.NEF`];
  return {
    jobId: 'job',
    index: 0,
    key: 'k',
    name,
    action: 'create',
    undoes: null,
    assetIds: ['a', 'b'],
    files,
    before,
    stackId: null,
    progress,
  };
}

const csv = (...steps: StepRecord[]) => exportReport(job, steps, 'csv').text;

describe('the CSV of a report', () => {
  it('has a row for each group, with what came of it', () => {
    const text = csv(
      step('DSC_1', { state: 'done', stackId: 's' }),
      step('DSC_2', { state: 'failed', failure: { code: 'changed' } }),
    );
    expect(text).toBe(
      '\uFEFFname,action,state,stackId,files,assetIds,code,detail\r\n' +
        'DSC_1,create,done,s,"DSC_1.JPG; DSC_1.NEF","a; b",,\r\n' +
        'DSC_2,create,failed,,"DSC_2.JPG; DSC_2.NEF","a; b",changed,\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes the formula %j a text', (name) => {
    const [, row = ''] = csv(step(name, { state: 'waiting' })).split(/\r\n(?=[^\r]*create)|\r\n(?='|"')/);
    expect(row.startsWith(`'${name}`) || row.startsWith(`"'${name}`)).toBe(true);
    expect(csv(step(name, { state: 'waiting' }))).not.toMatch(/(^|,|\n)"?[=+@-]/);
  });

  it('doubles quotes and keeps commas and line ends inside their cell', () => {
    expect(csv(step('a"b,c\nd', { state: 'waiting' }))).toContain('"a""b,c\nd",create');
  });
});

describe('the JSON of a report', () => {
  it('says which schema it has, and holds every group', () => {
    const { text, fileName, mimeType } = exportReport(job, [step('DSC_1', { state: 'done', stackId: 's' })], 'json');
    expect(text).not.toContain('photos.example.test');
    expect(JSON.parse(text)).toMatchObject({
      schemaVersion: 1,
      created: 1,
      groups: [{ name: 'DSC_1', files: ['DSC_1.JPG', 'DSC_1.NEF'] }],
    });
    expect({ fileName, mimeType }).toEqual({
      fileName: 'immich-stacker-stack-2025-04-02.json',
      mimeType: 'application/json',
    });
  });
});
