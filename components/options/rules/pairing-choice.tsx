import { Choice } from '~/components/options/choice';
import { t } from '~/utils/i18n';
import { Example } from './example';
import type { RuleProps } from './rule-props';

/** Which types of files make a shot. */
export function PairingChoice({ rules, onChange }: RuleProps) {
  return (
    <div class="rule">
      <fieldset class="choices">
        <legend class="rule-label">{t('options_pairing')}</legend>
        <Choice
          name="pairing"
          testId="pairing-raw-and-developed"
          label={t('options_pairing_raw')}
          hint={t('options_pairing_raw_hint')}
          checked={rules.pairing === 'raw-and-developed'}
          onChoose={() => onChange({ pairing: 'raw-and-developed' })}
        />
        <Choice
          name="pairing"
          testId="pairing-any-two-types"
          label={t('options_pairing_any')}
          hint={t('options_pairing_any_hint')}
          checked={rules.pairing === 'any-two-types'}
          onChoose={() => onChange({ pairing: 'any-two-types' })}
        />
      </fieldset>
      <Example lines={['DSC_0042.NEF', 'DSC_0042.JPG']} rules={rules} />
      <Example
        lines={['PXL_20250402_091500123.RAW-01.COVER.jpg', 'PXL_20250402_091500123.RAW-02.ORIGINAL.dng']}
        rules={rules}
      />
      <Example lines={['IMG_7002.HEIC', 'IMG_7002.JPG']} rules={rules} />
    </div>
  );
}
