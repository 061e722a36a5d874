import { Switch } from '~/components/options/switch';
import { t } from '~/utils/i18n';
import { Example } from './example';
import type { RuleProps } from './rule-props';
import { SuffixList } from './suffix-list';

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
      <Example lines={['DSC_0042.NEF', 'DSC_0042.JPG', 'DSC_0042-edit.jpg']} rules={rules} />
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
