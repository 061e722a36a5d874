import { beforeEach, describe, expect, it } from 'vitest';
import {
  jobHindrance,
  jobOutcome,
  jobServer,
  jobState,
  jobTime,
  jobTitle,
} from '~/components/options/history/job-text';
import type { JobReport, PastJob } from '~/utils/messages/job';
import type { Server } from '~/utils/settings/servers';
import { speakEnglish } from './speak-english';

beforeEach(speakEnglish);

function job(report: Partial<JobReport> = {}, about: Partial<PastJob> = {}): PastJob {
  const nothing = { created: 0, extended: 0, reordered: 0, dissolved: 0, undone: 0, failed: 0, notDone: 0 };
  const times = { startedAt: Date.UTC(2025, 3, 2, 12), finishedAt: Date.UTC(2025, 3, 2, 12, 1) };
  const rest = { cancelled: false, problems: [], stoppedBy: null, canUndo: false, canTryAgain: false };
  return {
    serverId: 'home',
    userId: 'me',
    title: 'Rome',
    state: 'ended',
    automatic: false,
    report: { jobId: 'job', kind: 'stack', ...nothing, ...rest, ...times, ...report },
    ...about,
  };
}
const outcome = (past: PastJob) => jobOutcome(past).map(({ text }) => text);

describe('a job of the history', () => {
  it.each([
    [job({ created: 1 }), ['1 stack made']],
    [job({ created: 1240, extended: 2 }), ['1,240 stacks made', '2 stacks extended']],
    [job({ created: 2, failed: 1, notDone: 1 }), ['2 stacks made', '1 group failed', '1 group left as it was']],
    [job({ kind: 'undo', undone: 1 }), ['1 group put back as it was']],
    [job({ kind: 'undo', undone: 3, failed: 2 }), ['3 groups put back as they were', '2 groups failed']],
    [job(), ['Nothing was changed']],
    [job({ created: 12, failed: 1, notDone: 1227 }, { state: 'running' }), ['13 of 1,240 done']],
    [job({ kind: 'undo', undone: 1, notDone: 1 }, { state: 'paused' }), ['1 of 2 done']],
  ])('says what came of it (%#)', (past, expected) => {
    expect(outcome(past)).toEqual(expected);
  });

  it('marks what failed as bad news, and nothing else', () => {
    const parts = jobOutcome(job({ created: 1, failed: 1, notDone: 1 }));

    expect(parts.filter(({ isBad }) => isBad)).toEqual([{ text: '1 group failed', isBad: true }]);
  });

  it.each([
    [job(), 'Done'],
    [job({}, { state: 'running' }), 'Running'],
    [job({ stoppedBy: { code: 'signed-out' } }, { state: 'paused' }), 'Waiting'],
    [job({ cancelled: true }), 'Stopped'],
    [job({ stoppedBy: { code: 'not-found' } }), 'Stopped'],
  ])('says how it stands (%#)', (past, expected) => {
    expect(jobState(past)).toBe(expected);
  });

  it.each([
    [job(), 'Rome'],
    [job({ kind: 'undo' }), 'Undo: Rome'],
    [job({}, { title: '<b>Rome</b>' }), '<b>Rome</b>'],
    [job({}, { title: '  ' }), 'Without a name'],
  ])('has the title of its album (%#)', (past, expected) => {
    expect(jobTitle(past)).toBe(expected);
  });

  it('names its server, also one that was removed', () => {
    const home: Server = {
      id: 'home',
      origins: ['http://nas:2283'],
      signIn: 'session',
      userId: null,
      version: null,
      collapse: false,
    };

    expect(jobServer(job(), [home])).toBe('nas:2283');
    expect(jobServer(job(), [])).toBe('A server that was removed');
  });

  it('says what it waits for in words', () => {
    expect(jobHindrance(job({ stoppedBy: { code: 'signed-out' } }).report)).toMatch(/^You are signed out/);
    expect(jobHindrance(job().report)).toBeNull();
  });

  it('says its date and time as the language does', () => {
    expect(jobTime(new Date(2025, 3, 2, 15, 4).getTime())).toMatch(/^Apr 2, 2025, 3:04\sPM$/);
  });
});
