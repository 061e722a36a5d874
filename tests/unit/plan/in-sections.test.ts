import { describe, expect, it } from 'vitest';
import { inSections } from '~/utils/plan/in-sections';
import type { Reason } from '~/utils/stacking/types';

const archived: Reason = { code: 'visibility-differs', archived: [] };
const ambiguous: Reason = { code: 'ambiguous', fileName: 'A.JPG' };
const unknown: Reason = { code: 'stacks-unknown' };

describe('the sections of a plan', () => {
  const groups = [
    { key: 1, state: 'ready', reasons: [] },
    { key: 2, state: 'review', reasons: [ambiguous, archived] },
    { key: 3, state: 'stacked', reasons: [] },
    { key: 4, state: 'review', reasons: [archived, unknown] },
    { key: 5, state: 'ready', reasons: [] },
    { key: 6, state: 'review', reasons: [archived] },
    { key: 7, state: 'ready', reasons: [] },
  ] as const;
  const made = inSections(groups.map((group) => ({ ...group, reasons: [...group.reasons] })));

  it('begin with what wants a look, the most frequent reason first, each group under its first', () => {
    expect(made.groups.map(({ key }) => key)).toEqual([4, 6, 2, 1, 5, 7, 3]);
  });

  it('are counted, but for what is stacked', () => {
    expect(made.sections).toEqual([
      { name: 'visibility-differs', count: 2 },
      { name: 'ambiguous', count: 1 },
      { name: 'ready', count: 3 },
    ]);
  });

  it('are one, in the order of the plan, where all is certain', () => {
    const ready = [3, 1, 2].map((key) => ({ key, state: 'ready' as const, reasons: [] }));
    expect(inSections(ready).groups).toEqual(ready);
  });
});
