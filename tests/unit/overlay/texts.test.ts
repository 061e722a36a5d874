import { beforeEach, describe, expect, it } from 'vitest';
import { announcement } from '~/components/overlay/announcement';
import { timeLeftText } from '~/components/overlay/job/time-left-text';
import { cardFacts } from '~/components/overlay/review/card-facts';
import { failureText } from '~/components/shared/failure-text';
import { rateOf } from '~/components/shared/rate';
import { reasonSection } from '~/components/shared/reason-section';
import { reasonText, spanText } from '~/components/shared/reason-text';
import { speakEnglish } from '~/tests/unit/options/speak-english';
import { t } from '~/utils/i18n';
import { failureCodes } from '~/utils/messages/errors';
import type { Reason, ReasonCode } from '~/utils/stacking/types';
import { groups, inReview, progress, report } from './plan';

beforeEach(speakEnglish);

describe('the sentence of a failure', () => {
  it.each(failureCodes)('is there for %s, without gaps', (code) => {
    expect(failureText({ code })).toMatch(/^[A-Z].+\.$/);
    expect(failureText({ code })).not.toContain('$');
  });

  it.each(['proxy-sign-in', 'proxy-refused'] as const)('%s with a key offers the session and headers', (code) => {
    const text = failureText({ code, detail: 'HTTP 401', byKey: true });
    expect(text).toMatch(/API key cannot sign in there.*session.*headers/);
    expect(text).not.toContain('tab');
  });

  it('a call that is too large is said to be that', () => {
    expect(failureText({ code: 'server-error', detail: 'HTTP 413' })).toMatch(
      /no call of this size \(HTTP 413\)\. Nothing/,
    );
  });

  it('is another one for each code', () => {
    expect(new Set(failureCodes.map((code) => failureText({ code }))).size).toBe(failureCodes.length);
  });

  it.each(['missing-permission', 'version-too-old', 'server-error', 'unexpected-answer', 'interrupted'] as const)(
    'of %s names its detail',
    (code) => expect(failureText({ code, detail: 'stack.create' })).toContain('stack.create'),
  );

  it("puts no second full stop behind the server's words", () => {
    const text = failureText({ code: 'server-error', detail: 'Not found or no asset.update access.' });
    expect(text).toContain('no asset.update access. ');
  });

  it('quotes markup as it is', () => {
    expect(failureText({ code: 'server-error', detail: '<img src=x>' })).toContain('<img src=x>');
  });
});

describe('the sentence of a reason', () => {
  const hours = 60 * 60 * 1000;
  const reasons: { [code in ReasonCode]: [Extract<Reason, { code: code }>, string[]] } = {
    'clocks-differ': [{ code: 'clocks-differ', apartMs: 3 * hours, fallbackDate: false }, ['are 3 hours apart']],
    ambiguous: [{ code: 'ambiguous', fileName: 'DSC_1.NEF' }, ['DSC_1.NEF']],
    'cameras-differ': [
      { code: 'cameras-differ', cameras: ['NIKON Z 6', 'Canon EOS 5D'] },
      ['NIKON Z 6 and Canon EOS 5D'],
    ],
    'same-type-twice': [
      { code: 'same-type-twice', fileNames: ['A.JPG', 'A.jpg'], externalLibrary: true },
      ['A.JPG and A.jpg', 'external library'],
    ],
    'visibility-differs': [{ code: 'visibility-differs', archived: ['A.JPG'] }, ['A.JPG is archived']],
    'two-stacks': [{ code: 'two-stacks', stacks: 2 }, ['2 different stacks']],
    'foreign-members': [{ code: 'foreign-members', fileNames: ['B.JPG'], unseen: 2 }, ['B.JPG and 2 more files']],
    'stacks-unknown': [{ code: 'stacks-unknown' }, ['API key']],
    'generic-name': [{ code: 'generic-name', name: 'image.jpg', apartMs: 400 }, ['image.jpg', '400 milliseconds']],
    'names-crossed': [{ code: 'names-crossed', fileNames: ['A_1.CR2', 'A_1.JPG'] }, ['A_1.CR2 and A_1.JPG']],
    'edited-later': [
      { code: 'edited-later', fileNames: ['A-edit.JPG'], apartMs: 20 * hours },
      ['A-edit.JPG', '20 hours'],
    ],
    'splits-duplicates': [{ code: 'splits-duplicates', duplicateId: 'd', fileName: 'C.JPG' }, ['C.JPG', 'duplicates']],
  };

  it.each(Object.values(reasons))('holds the facts of $code', (reason, facts) => {
    for (const fact of facts) expect(reasonText(reason)).toContain(fact);
    expect(reasonText(reason)).not.toContain('$');
  });

  it.each(Object.keys(reasons) as ReasonCode[])('is said once for all groups of %s, without their facts', (code) => {
    const { title, why } = reasonSection[code];
    expect(t(why)).toMatch(/^[A-Z].+[.?]$/);
    expect(t(title) + t(why)).not.toContain('$');
  });

  it("says so where a date is Immich's fall-back", () => {
    const text = reasonText({ code: 'clocks-differ', apartMs: 30 * 24 * hours, fallbackDate: true });
    expect(text).toContain('but 30 days apart');
    expect(text).toContain('no date of its own');
  });

  it('counts names beyond the fourth', () => {
    const fileNames = Array.from({ length: 9 }, (_, index) => `F${index}.JPG`);
    const text = reasonText({ code: 'foreign-members', fileNames, unseen: 1 });
    expect(text).toContain('F3.JPG');
    expect(text).not.toContain('F4.JPG');
    expect(text).toContain('and 6 more files');
  });

  it.each([
    [400, '0 seconds'],
    [2_400, '2 seconds'],
    [61_000, '1 minute 1 second'],
    [3_600_000, '1 hour'],
    [26 * hours + 60_000, '26 hours 1 minute'],
    [50 * hours, '2 days 2 hours'],
  ])('writes %i ms as %s', (ms, expected) => {
    expect(spanText(ms)).toBe(expected);
  });
});

describe('the rate of a job', () => {
  const job = (done: number, at: number) =>
    rateOf({ progress: progress(done, 1000), first: { done: 100, at: 0 }, last: { done, at } });

  it('counts from where this overlay first heard of it', () => {
    expect(job(300, 2000)).toEqual({ perSecond: 100, msLeft: 7000 });
  });

  it.each([
    ['in the first second', job(110, 500)],
    ['while nothing is done', job(100, 5000)],
  ])('is not guessed %s', (_, rate) => {
    expect(rate).toBeNull();
  });

  it.each([
    [400, '1 second'],
    [40_000, '40 seconds'],
    [130_000, '2 minutes'],
    [5_400_000, '1.5 hours'],
  ])('leaves %i ms as %s', (ms, expected) => {
    expect(timeLeftText(ms)).toBe(expected);
  });
});

describe('what a screen reader is told', () => {
  const at = (done: number) =>
    announcement(
      {
        name: 'progress',
        progress: progress(done, 40),
        first: { done: 0, at: 0 },
        last: { done, at: done },
        cancelling: false,
      },
      'stack',
    );

  it('of a job changes at the start and with each quarter, not with each step', () => {
    const told = Array.from({ length: 41 }, (_, done) => at(done));
    expect([...new Set(told)]).toEqual(['Stacking 40 groups', '25% done', '50% done', '75% done', '100% done']);
  });

  it('of a review is how many groups are ready', () => {
    expect(announcement(inReview(groups(40)).screen, 'stack')).toBe('40 groups are ready to be stacked.');
    expect(announcement(inReview(groups(1)).screen, 'stack')).toBe('1 group is ready to be stacked.');
  });

  it('of a report is what was made, extended and failed', () => {
    expect(announcement({ name: 'report', failure: null, report }, 'stack')).toBe(
      '38 stacks made, 1 stack extended, and 1 group failed',
    );
  });
});

describe('what a card says of its own reasons', () => {
  const archived: Reason = { code: 'visibility-differs', archived: ['A.NEF'] };
  const clocks: Reason = { code: 'clocks-differ', apartMs: 3 * 3_600_000, fallbackDate: false };

  it('is the facts alone under the heading of the reason', () => {
    expect(cardFacts('visibility-differs', [archived])).toEqual(['A.NEF']);
    expect(cardFacts('clocks-differ', [clocks])).toEqual(['3 hours apart']);
    expect(cardFacts('stacks-unknown', [{ code: 'stacks-unknown' }])).toEqual([]);
  });

  it('names the reasons that the heading does not', () => {
    expect(cardFacts('clocks-differ', [clocks, archived, { code: 'stacks-unknown' }])).toEqual([
      '3 hours apart',
      'Partly archived: A.NEF',
      'Stacks unknown',
    ]);
  });
});
