import { Switch } from '~/components/options/switch';
import { t } from '~/utils/i18n';
import { Example } from './example';
import type { RuleProps } from './rule-props';
import { SuffixList } from './suffix-list';

/** One of each kind: with a RAW and without, by program, by phone, a copy, and one that lost its date. */
const kinds = [
  ['DSC_0042.NEF', 'DSC_0042.JPG', 'DSC_0042-Edit-2.jpg'],
  ['IMG_0815.JPG', 'IMG_0815-edited.jpg'],
  ['DSC_0043.NEF', 'DSC_0043-NEF_DxO_DeepPRIME_1.jpg'],
  ['IMG_1234.HEIC', 'IMG_E1234.JPG'],
  ['IMG_0007.JPG 12:00:00.123', 'IMG_0007(1).JPG 12:00:00.123'],
  ['IMG_0816.JPG 2025-04-02 12:00', 'IMG_0816_edited.jpg 2025-04-05 18:30'],
];

/** Edited versions of a shot, with what marks them and which of them is on top. */
export function EditedVersions({ rules, onChange }: RuleProps) {
  return (
    <div class="rule">
      <Switch
        testId="rule-edited"
        label={t('options_edited')}
        hint={t('options_edited_hint')}
        checked={rules.editedVersions}
        onChange={(editedVersions) => onChange({ editedVersions })}
      />
      {kinds.map((lines) => (
        <Example key={lines[0]} lines={lines} rules={rules} />
      ))}
      {rules.editedVersions && (
        <div class="rule-more">
          <SuffixList suffixes={rules.editedSuffixes} onChange={(editedSuffixes) => onChange({ editedSuffixes })} />
          <Switch
            testId="rule-newest-edit"
            label={t('options_newest_edit')}
            hint={t('options_newest_edit_hint')}
            checked={rules.newestEditFirst}
            onChange={(newestEditFirst) => onChange({ newestEditFirst })}
          />
          <Example lines={['DSC_0042.NEF', 'DSC_0042.JPG', 'DSC_0042-edit.tif']} rules={rules} />
        </div>
      )}
    </div>
  );
}
