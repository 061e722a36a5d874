import { useState } from 'preact/hooks';
import { Choice } from '~/components/options/choice';
import { jobTime } from '~/components/options/history/job-text';
import { Switch } from '~/components/options/switch';
import { ErrorNotice } from '~/components/shared/error-notice';
import { failureText } from '~/components/shared/failure-text';
import { type MessageKey, t } from '~/utils/i18n';
import { intervals } from '~/utils/settings/automatic';
import type { Server } from '~/utils/settings/servers';
import { requestNotifications } from '~/utils/tabs/site-access';
import { AlbumChoices } from './album-choices';
import { useAutomatic } from './use-automatic';

const often: Record<(typeof intervals)[number], MessageKey> = {
  1: 'options_automatic_hourly',
  6: 'options_automatic_six_hours',
  24: 'options_automatic_daily',
};

interface AutomaticServerProps {
  server: Server;
  /** More servers than one: this one says which it is. */
  named: boolean;
  /** Null while that is not known. */
  isReviewed: boolean | null;
}

/** One server: whether its new uploads are stacked, how often, where, and what the last look came to. */
export function AutomaticServer({ server, named, isReviewed }: AutomaticServerProps) {
  const { automatic, failure, change } = useAutomatic(server.id);
  const [isRefused, setRefused] = useState(false);
  if (automatic === undefined || isReviewed === null) return null;
  const host = new URL(server.origins[0] ?? 'http://unknown').host;
  const hint = isReviewed || automatic ? t('options_automatic_switch_hint') : t('options_automatic_first_review');

  const onSwitch = async (on: boolean) => {
    // Asked for before anything else: after an await the click no longer counts.
    const granted = on ? await requestNotifications().catch(() => false) : true;
    setRefused(!granted);
    if (granted) await change(on ? { everyHours: 6, albumIds: null } : null);
  };

  return (
    <div class="automatic">
      <Switch
        testId="automatic-switch"
        label={named ? t('options_automatic_switch_for', host) : t('options_automatic_switch')}
        hint={hint}
        checked={automatic !== null}
        disabled={!isReviewed && automatic === null}
        onChange={(on) => void onSwitch(on)}
      />
      {isRefused && <p class="hint">{t('options_automatic_refused')}</p>}
      {failure && <ErrorNotice failure={failure} />}
      {automatic && (
        <>
          <fieldset class="choices">
            <legend class="rule-label">{t('options_automatic_often')}</legend>
            {intervals.map((hours) => (
              <Choice
                key={hours}
                name={`often-${server.id}`}
                testId={`automatic-every-${hours}`}
                label={t(often[hours])}
                checked={automatic.everyHours === hours}
                onChoose={() => void change({ ...automatic, everyHours: hours })}
              />
            ))}
          </fieldset>
          <fieldset class="choices">
            <legend class="rule-label">{t('options_automatic_where')}</legend>
            <Choice
              name={`where-${server.id}`}
              testId="automatic-library"
              label={t('overlay_scope_library')}
              checked={automatic.albumIds === null}
              onChoose={() => void change({ ...automatic, albumIds: null })}
            />
            <Choice
              name={`where-${server.id}`}
              testId="automatic-albums"
              label={t('overlay_scope_albums')}
              checked={automatic.albumIds !== null}
              onChoose={() => void change({ ...automatic, albumIds: [] })}
            />
          </fieldset>
          {automatic.albumIds && (
            <AlbumChoices
              serverId={server.id}
              picked={automatic.albumIds}
              onPick={(albumIds) => void change({ ...automatic, albumIds })}
            />
          )}
          <p class="hint" data-testid="automatic-last-look">
            {automatic.lookedAt === null
              ? t('options_automatic_not_yet')
              : t('options_automatic_looked', jobTime(automatic.lookedAt))}
            {automatic.failure && ` ${failureText(automatic.failure)}`}
          </p>
        </>
      )}
    </div>
  );
}
