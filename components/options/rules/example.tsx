import { t } from '~/utils/i18n';
import type { StackRules } from '~/utils/stacking';
import { FileChips } from './file-chips';
import { StateWord } from './preview-groups';
import { previewPlan } from './preview-plan';
import { readFileLines } from './read-file-lines';

interface ExampleProps {
  /** Files as people write them. */
  lines: string[];
  rules: StackRules;
  /** The files are a stack already, whose cover is the first. */
  stacked?: boolean;
}

/** What the rules, as they are now, make of a few files. It cannot say anything else than the engine does. */
export function Example({ lines, rules, stacked = false }: ExampleProps) {
  const files = readFileLines(lines.join('\n'));
  const [first] = files;
  if (stacked && first) {
    const stack = { id: 'stack', primaryAssetId: first.asset.id, assetIds: files.map(({ asset }) => asset.id) };
    for (const { asset } of files) asset.stack = stack;
  }
  const { groups, alone } = previewPlan(files, rules);
  return (
    <div class="example">
      <span class="example-word">{t('options_example')}</span>
      {groups.map((group) => (
        <div key={group.key} class="example-part">
          <FileChips files={group.files} hasCover />
          <StateWord state={group.state} />
        </div>
      ))}
      {alone.length > 0 && (
        <div class="example-part">
          <FileChips files={alone} />
          <StateWord state="alone" />
        </div>
      )}
    </div>
  );
}
