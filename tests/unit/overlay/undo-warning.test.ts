import { beforeEach, describe, expect, it } from 'vitest';
import { undoWarning } from '~/components/overlay/review/undo-warning';
import { speakEnglish } from '~/tests/unit/options/speak-english';

beforeEach(speakEnglish);

const counts = { ready: 1, review: 0, stacked: 0 };

describe('before the yes', () => {
  it('nothing is said where an undo can do all', () => {
    expect(undoWarning({ undoLacks: [], counts })).toBeNull();
  });

  it('nothing is said where nothing is going to be done', () => {
    expect(undoWarning({ undoLacks: ['stack.delete'], counts: { ready: 0, review: 0, stacked: 4 } })).toBeNull();
  });

  it('what cannot be undone is said with every permission that takes', () => {
    const warning = undoWarning({ undoLacks: ['stack.read', 'stack.delete', 'asset.update'], counts });

    expect(warning).toMatch(/cannot be undone.*stack\.read and stack\.delete\.$/);
  });

  it('marks of duplicates are said alone where they are all that is lost', () => {
    expect(undoWarning({ undoLacks: ['asset.update'], counts: { ready: 0, review: 2, stacked: 0 } })).toMatch(
      /marks of duplicates.*asset\.update\.$/,
    );
  });
});
