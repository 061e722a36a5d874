import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeRules, resetRules, rules } from '~/utils/settings/rules';
import { defaultRules, type StackRules } from '~/utils/stacking';

const own: StackRules = {
  toleranceMs: 500,
  pairing: 'any-two-types',
  editedVersions: true,
  editedSuffixes: ['-final'],
  newestEditFirst: true,
  bursts: true,
  sameCamera: true,
  shotNamePattern: '^(\\d+)',
  coverOrder: ['raw', 'jpg'],
  coverOrderForExisting: true,
};

/** What each version of the rules wrote, newest last. */
const examples: { version: number; stored: Record<string, unknown>; read: StackRules }[] = [
  { version: 1, stored: { rules: own, rules$: { v: 1 } }, read: own },
];

beforeEach(() => fakeBrowser.reset());

describe('stored rules', () => {
  it.each(examples)('of version $version are read', async ({ stored, read }) => {
    await fakeBrowser.storage.local.set(stored);

    expect(await rules.getValue()).toEqual(read);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'rules'],
    ['a list', [own]],
    ['fields of a later version', { colour: 'red', planets: 9 }],
  ])('are the defaults where there is %s', async (_, stored) => {
    await fakeBrowser.storage.local.set({ rules: stored });

    expect(await rules.getValue()).toEqual(defaultRules);
  });

  it.each<[keyof StackRules, unknown]>([
    ['toleranceMs', -1],
    ['toleranceMs', 3_600_001],
    ['toleranceMs', 0.5],
    ['toleranceMs', '2000'],
    ['toleranceMs', Number.NaN],
    ['pairing', 'all'],
    ['editedVersions', 'yes'],
    ['editedSuffixes', '-edit'],
    ['newestEditFirst', 1],
    ['bursts', null],
    ['sameCamera', {}],
    ['shotNamePattern', 7],
    ['shotNamePattern', ''],
    ['shotNamePattern', '(a'],
    ['shotNamePattern', 'a(?=b)'],
    ['shotNamePattern', '(a{99}){99}'],
    ['coverOrder', []],
    ['coverOrder', 'jpg'],
    ['coverOrder', ['*.jpg', '', 7]],
    ['coverOrderForExisting', 'true'],
  ])('fall back for %s alone where it is %j', async (rule, value) => {
    await fakeBrowser.storage.local.set({ rules: { ...own, [rule]: value } });

    expect(await rules.getValue()).toEqual({ ...own, [rule]: defaultRules[rule] });
  });

  it.each<[keyof StackRules, unknown, unknown]>([
    ['coverOrder', ['.JPG', ' raw ', 'jpg', 5, 'a b', 'dng'], ['jpg', 'raw', 'dng']],
    ['editedSuffixes', [' copy', '-a', '-a', '12', ' 2', '(1)', '', null, 'x'.repeat(41)], [' copy', '-a', ' 2']],
    ['editedSuffixes', [], []],
    ['shotNamePattern', null, null],
    ['toleranceMs', 0, 0],
    ['toleranceMs', 3_600_000, 3_600_000],
  ])('keep what is good of %s: %j', async (rule, value, kept) => {
    await fakeBrowser.storage.local.set({ rules: { ...own, [rule]: value } });

    expect(await rules.getValue()).toEqual({ ...own, [rule]: kept });
  });
});

describe('a change of the rules', () => {
  it('keeps what was changed before, also at the same moment', async () => {
    await Promise.all([changeRules({ bursts: true }), changeRules({ toleranceMs: 0 }), changeRules({ bursts: false })]);

    expect(await rules.getValue()).toEqual({ ...defaultRules, bursts: false, toleranceMs: 0 });
  });

  it('to a pattern that cannot be used leaves the last good one', async () => {
    await changeRules({ shotNamePattern: '^(\\d+)' });
    await changeRules({ shotNamePattern: '(((' });

    expect((await rules.getValue()).shotNamePattern).toBe('^(\\d+)');
  });

  it('stores nothing but what was changed, so that new defaults reach everyone else', async () => {
    await changeRules({ bursts: true });

    expect(await fakeBrowser.storage.local.get('rules')).toEqual({ rules: { bursts: true } });
  });

  it('is announced to whoever watches, valid and whole', async () => {
    const seen: StackRules[] = [];
    const stop = rules.watch((now) => seen.push(now));

    await changeRules({ sameCamera: true });
    await fakeBrowser.storage.local.set({ rules: { toleranceMs: 'long' } });
    await resetRules();
    stop();
    await changeRules({ bursts: true });

    expect(seen).toEqual([{ ...defaultRules, sameCamera: true }, defaultRules, defaultRules]);
  });

  it('is taken back by a reset', async () => {
    await changeRules(own);
    await resetRules();

    expect(await rules.getValue()).toEqual(defaultRules);
  });
});
