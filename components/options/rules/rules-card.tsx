import { mdiRestore, mdiTuneVariant } from '@mdi/js';
import { useState } from 'preact/hooks';
import { AskOnce } from '~/components/options/ask-once';
import { FoldingCard } from '~/components/options/card';
import { Switch } from '~/components/options/switch';
import { ErrorNotice } from '~/components/shared/error-notice';
import { t } from '~/utils/i18n';
import type { StackRules } from '~/utils/stacking';
import { CoverOrder } from './cover-order';
import { EditedVersions } from './edited-versions';
import { Example } from './example';
import { PairingChoice } from './pairing-choice';
import { PatternField } from './pattern-field';
import { RulesPreview } from './preview';
import { sampleFiles } from './sample-files';
import { ToleranceField } from './tolerance-field';
import { useClearFlags } from './use-clear-flags';
import { useRules } from './use-rules';

/** How files become one shot and which of them is on top, each rule with what it does, and a place to try them. */
export function RulesCard() {
  const { rules: saved, failure, change, reset } = useRules();
  const flags = useClearFlags();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Partial<StackRules>>({});
  const [text, setText] = useState(sampleFiles);
  /** Fields that hold something half typed begin anew when everything is put back. */
  const [resets, setResets] = useState(0);
  if (!saved) return null;
  const rules = { ...saved, ...draft };
  const { toleranceMs, shotNamePattern } = saved;
  const tryOut = <Rule extends keyof StackRules>(rule: Rule, value: StackRules[Rule] | undefined) =>
    setDraft(({ [rule]: _, ...rest }) => (value === undefined ? rest : { ...rest, [rule]: value }));
  const putBack = async () => {
    const failed = (await reset()) ?? (await flags.change(false));
    if (!failed) {
      setDraft({});
      setResets(resets + 1);
    }
    return failed;
  };

  return (
    <FoldingCard
      icon={mdiTuneVariant}
      title={t('options_rules')}
      subtitle={t('options_rules_hint')}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {failure && <ErrorNotice failure={failure} />}
      {flags.failure && <ErrorNotice failure={flags.failure} />}
      <PairingChoice rules={rules} onChange={change} />
      <div class="rule">
        <ToleranceField
          key={resets}
          toleranceMs={toleranceMs}
          onDraft={(ms) => tryOut('toleranceMs', ms ?? undefined)}
          onChange={(ms) => change({ toleranceMs: ms })}
        />
        <Example lines={['DSC_0042.NEF 12:00:00', 'DSC_0042.JPG 12:00:03']} rules={rules} />
      </div>
      <div class="rule">
        <Switch
          testId="rule-same-camera"
          label={t('options_same_camera')}
          hint={t('options_same_camera_hint')}
          checked={rules.sameCamera}
          onChange={(sameCamera) => change({ sameCamera })}
        />
        <Example lines={['DSC_0042.NEF, NIKON Z 6', 'DSC_0042.JPG, NIKON Z 50']} rules={rules} />
      </div>
      <EditedVersions rules={rules} onChange={change} />
      <div class="rule">
        <Switch
          testId="rule-bursts"
          label={t('options_bursts')}
          hint={t('options_bursts_hint')}
          checked={rules.bursts}
          onChange={(bursts) => change({ bursts })}
        />
        <Example lines={['20231207_101605_001.jpg', '20231207_101605_002.jpg']} rules={rules} />
        <Example lines={['IMG_0042_BURST001.jpg', 'IMG_0042_BURST002_COVER.jpg']} rules={rules} />
      </div>
      <div class="rule">
        <PatternField
          key={resets}
          pattern={shotNamePattern}
          onDraft={(pattern) => tryOut('shotNamePattern', pattern)}
          onChange={(pattern) => change({ shotNamePattern: pattern })}
        />
        <Example lines={['Rome 0042 raw.dng', 'Rome 0042 web.jpg']} rules={rules} />
      </div>
      <div class="rule">
        <CoverOrder coverOrder={rules.coverOrder} onChange={(coverOrder) => change({ coverOrder })} />
        <Example lines={['DSC_0042.NEF', 'DSC_0042.TIF', 'DSC_0042.JPG']} rules={rules} />
      </div>
      <div class="rule">
        <Switch
          testId="rule-existing"
          label={t('options_existing')}
          hint={t('options_existing_hint')}
          checked={rules.coverOrderForExisting}
          onChange={(coverOrderForExisting) => change({ coverOrderForExisting })}
        />
        <Example lines={['DSC_0043.NEF', 'DSC_0043.JPG']} rules={rules} stacked />
      </div>
      <div class="rule">
        <Switch
          testId="clear-duplicate-flags"
          label={t('options_clear_flags')}
          hint={t('options_clear_flags_hint')}
          checked={flags.clear}
          onChange={(clear) => void flags.change(clear)}
        />
      </div>
      <div class="rule">
        <RulesPreview text={text} rules={rules} onInput={setText} />
      </div>
      <div class="rule">
        <AskOnce
          icon={mdiRestore}
          label={t('options_defaults')}
          question={t('options_defaults_question')}
          yes={t('options_defaults_yes')}
          no={t('options_defaults_no')}
          testId="reset-rules"
          onYes={putBack}
        />
      </div>
    </FoldingCard>
  );
}
