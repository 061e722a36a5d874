import { mdiAlertOutline, mdiLayersPlus, mdiMagnifyPlusOutline } from '@mdi/js';
import { Component } from 'preact';
import type { OverlayEvent } from '~/components/overlay/reducer';
import type { CardSection } from '~/components/overlay/state';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { ReviewGroup } from '~/utils/messages/review';
import type { Reason } from '~/utils/stacking/types';
import { AsideButton, maySetAside } from './aside-button';
import { cardFacts } from './card-facts';
import { Member } from './member';
import { liveReasons } from './splits';

interface CardProps {
  group: ReviewGroup;
  /** Whose heading says what its first reason means. */
  section: CardSection;
  checked: boolean;
  primaryId: string | undefined;
  splits: readonly Reason[] | undefined;
  dispatch(event: OverlayEvent): void;
}

/** One group: its check, its pictures, its reasons. A class, since thousands of them must not be drawn for a check of one. */
export class GroupCard extends Component<CardProps> {
  override shouldComponentUpdate(next: CardProps): boolean {
    const { group, checked, primaryId, splits } = this.props;
    return (
      next.group !== group ||
      next.checked !== checked ||
      next.primaryId !== primaryId ||
      next.splits?.length !== splits?.length
    );
  }

  override render({ group, section, checked, primaryId, splits, dispatch }: CardProps) {
    // Nothing is to be decided about what is stacked, or set aside.
    const isDecided = group.state === 'stacked' || group.setAside === true;
    // What becomes no stack needs no cover.
    const hasCover = !isDecided && group.action !== 'dissolve';
    // The second file of a stack that gets another cover is its cover now (planExisting).
    const now = group.action === 'reorder' ? group.members[1]?.id : undefined;
    const markOf = (id: string) => {
      if (id === now) return t('overlay_cover_now');
      // Of a single file it says nothing.
      if (id !== primaryId || group.members.length === 1) return null;
      return t(now === undefined ? 'overlay_cover' : 'overlay_cover_new');
    };
    const cover = `cover-${group.key}`;
    return (
      <li
        class={checked ? 'card card-checked' : 'card'}
        data-testid="group-card"
        data-state={group.state}
        data-key={group.key}
      >
        <div class="card-head">
          <h3 class="card-name">
            {isDecided ? (
              <bdi class="one-line" title={group.name}>
                {group.name}
              </bdi>
            ) : (
              <label>
                <input
                  type="checkbox"
                  data-testid="group-check"
                  checked={checked}
                  onChange={(event) => dispatch({ type: 'check', group, value: event.currentTarget.checked })}
                />
                <bdi class="one-line" title={group.name}>
                  {group.name}
                </bdi>
              </label>
            )}
          </h3>
          {!group.setAside && (
            <button
              type="button"
              class="icon-button card-look"
              data-testid="look-closer"
              aria-label={t('overlay_look_closer', group.name)}
              title={t('overlay_look_closer', group.name)}
              onClick={() => dispatch({ type: 'look', key: group.key })}
            >
              <Icon path={mdiMagnifyPlusOutline} size={20} />
            </button>
          )}
        </div>
        <fieldset class="members">
          <legend class="unseen">{t(hasCover ? 'overlay_cover_of' : 'overlay_files_of', group.name)}</legend>
          {group.members.map((member) => (
            <Member
              key={member.id}
              member={member}
              cover={cover}
              isCover={member.id === primaryId}
              mark={markOf(member.id)}
              onCover={
                !hasCover || member.id === now
                  ? undefined
                  : () => dispatch({ type: 'make-primary', group, assetId: member.id })
              }
            />
          ))}
        </fieldset>
        {group.action === 'extend' && !isDecided && (
          <p class="card-note">
            <Icon path={mdiLayersPlus} size={18} />
            {t('overlay_extends')}
          </p>
        )}
        {cardFacts(section, liveReasons(group.reasons, splits)).map((fact) => (
          <p key={fact} class="card-note card-reason">
            <Icon path={mdiAlertOutline} size={18} />
            <span>{fact}</span>
          </p>
        ))}
        {(group.state === 'review' || group.setAside) && maySetAside(group) && (
          <AsideButton group={group} dispatch={dispatch} />
        )}
      </li>
    );
  }
}
