import { describe, expect, it } from 'vitest';
import { previewPlan } from '~/components/options/rules/preview-plan';
import { readFileLines } from '~/components/options/rules/read-file-lines';
import { sampleFiles } from '~/components/options/rules/sample-files';
import { defaultRules, type StackRules } from '~/utils/stacking';

/** A preview in words: a line for each group, then what is alone. */
function preview(text: string, rules: Partial<StackRules> = {}): string[] {
  const { groups, alone } = previewPlan(readFileLines(text), { ...defaultRules, ...rules });
  const names = (files: { asset: { originalFileName: string } }[]) =>
    files.map(({ asset }) => asset.originalFileName).join(' + ');
  const lines = groups.map(({ state, reasons, files }) =>
    [state, ...reasons.map(({ code }) => code), names(files)].join(' '),
  );
  return alone.length > 0 ? [...lines, `alone ${names(alone)}`] : lines;
}

describe('the preview', () => {
  it('shows groups in the order in which they were written, the cover first, then what stays alone', () => {
    const text = 'b.nef 2025-05-01 10:00:00\nx.jpg\nb.jpg\na.nef 2020-01-01 10:00:00\na.jpg\ny.mov';

    expect(preview(text)).toEqual(['ready b.jpg + b.nef', 'ready a.jpg + a.nef', 'alone x.jpg + y.mov']);
  });

  it('gives the reasons of what wants a look', () => {
    expect(preview('a.nef 2025-05-01 10:00:00\na.jpg 2025-05-01 13:00:00')).toEqual([
      'review clocks-differ a.jpg + a.nef',
    ]);
    expect(preview('a.nef, NIKON Z 6\na.jpg, NIKON Z 50')).toEqual(['review cameras-differ a.jpg + a.nef']);
  });

  it('forgives a RAW without a time zone, as a real plan does', () => {
    expect(preview('a.nef 2025-05-01 10:00:00\na.jpg 2025-05-01 10:00:00+02:00')).toEqual(['ready a.jpg + a.nef']);
  });

  it.each<[Partial<StackRules>, string, string[]]>([
    [{ toleranceMs: 5000 }, 'a1.nef 10:00:00\na1.jpg 10:00:04', ['ready a1.jpg + a1.nef']],
    [{ pairing: 'any-two-types' }, 'a.heic\na.jpg', ['ready a.jpg + a.heic']],
    [{ sameCamera: true }, 'a.nef, NIKON Z 6\na.jpg, NIKON Z 50', ['alone a.nef + a.jpg']],
    [{ coverOrder: ['raw', 'jpg'] }, 'a.nef\na.jpg', ['ready a.nef + a.jpg']],
    [{ shotNamePattern: '^(.+) (?:raw|web)$' }, 'a raw.dng\na web.jpg', ['ready a web.jpg + a raw.dng']],
    [{ editedVersions: true, newestEditFirst: true }, 'a.nef\na.jpg\na-edit.tif', ['ready a-edit.tif + a.jpg + a.nef']],
  ])('follows the rules: %j', (rules, text, expected) => {
    expect(preview(text, rules)).toEqual(expected);
    expect(preview(text)).not.toEqual(expected);
  });

  it.each<[string, Partial<StackRules>, string, string[]]>([
    [
      'edits without a RAW',
      { editedVersions: true },
      'a1.jpg\na1-edited.jpg\nb1.heic\nb1-Edit-2.heic',
      ['ready a1.jpg + a1-edited.jpg', 'ready b1.heic + b1-Edit-2.heic'],
    ],
    [
      'an edit that lost its date',
      { editedVersions: true },
      'a1.jpg 2025-04-02 12:00\na1_edited.jpg 2025-04-05 18:30',
      ['review edited-later a1.jpg + a1_edited.jpg'],
    ],
    [
      'a number in brackets, at the very same time',
      { editedVersions: true },
      'a1.jpg 12:00:00.123\na1(1).jpg 12:00:00.123',
      ['ready a1.jpg + a1(1).jpg'],
    ],
    [
      'a mark of one’s own that is a number',
      { editedVersions: true, editedSuffixes: [' 2'] },
      'a1.jpg 12:00:00\na1 2.jpg 12:00:01',
      ['ready a1.jpg + a1 2.jpg'],
    ],
    [
      'a burst with the frame that the phone chose',
      { bursts: true },
      'a1_BURST001.jpg\na1_BURST002_COVER.jpg',
      ['ready a1_BURST002_COVER.jpg + a1_BURST001.jpg'],
    ],
  ])('shows %s', (_, rules, text, expected) => {
    expect(preview(text, rules)).toEqual(expected);
    expect(preview(text)).not.toEqual(expected);
  });

  it('says where a name says nothing', () => {
    expect(preview('image.dng 12:00:00\nimage.jpg 12:00:01')).toEqual(['review generic-name image.jpg + image.dng']);
  });

  it('of the sample shows every kind of outcome', () => {
    const lines = preview(sampleFiles);

    expect(lines.filter((line) => line.startsWith('ready'))).toHaveLength(4);
    expect(lines.filter((line) => line.startsWith('review clocks-differ'))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^alone .*Rome\.jpg/);
  });

  it.each<Partial<StackRules>>([{ pairing: 'any-two-types' }, { editedVersions: true }, { bursts: true }])(
    'of the sample changes with %j',
    (rules) => {
      expect(preview(sampleFiles, rules)).not.toEqual(preview(sampleFiles));
    },
  );
});
