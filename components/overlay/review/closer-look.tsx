import { mdiArrowLeft, mdiChevronLeft, mdiChevronRight, mdiFitToScreenOutline, mdiMinus, mdiPlus } from '@mdi/js';
import { useEffect, useRef } from 'preact/hooks';
import type { Look } from '~/components/overlay/state';
import { toolTexts } from '~/components/overlay/tool-texts';
import { Icon } from '~/components/shared/icon';
import { reasonText } from '~/components/shared/reason-text';
import { direction, type MessageKey, numberText, t } from '~/utils/i18n';
import { AsideButton, maySetAside } from './aside-button';
import { isChecked } from './choices';
import type { Looked } from './look';
import { LookFiles } from './look-files';
import { lookKey } from './look-keys';
import type { ReviewProps } from './review-props';
import { liveReasons } from './splits';
import type { Zoom } from './zoom-together';

interface LookProps extends ReviewProps {
  look: Look;
  looked: Looked;
}

/** One group over the list: its pictures large, what tells its files apart, and all that can be decided about it. */
export function CloserLook({ look, looked, review, dispatch }: LookProps) {
  const { group, index, count } = looked;
  const heading = useRef<HTMLHeadingElement>(null);
  const zoom = useRef<Zoom | null>(null);
  useEffect(() => heading.current?.focus(), []);

  const checked = isChecked(review, group);
  const primaryId = review.primaries[group.key] ?? group.members[0]?.id;
  const isOpen = group.state !== 'stacked';
  const onCover =
    isOpen && group.action !== 'dissolve'
      ? (assetId: string) => dispatch({ type: 'make-primary', group, assetId })
      : undefined;
  const acts = {
    back: () => dispatch({ type: 'look', key: null }),
    next: () => dispatch({ type: 'look-on', by: 1 }),
    previous: () => dispatch({ type: 'look-on', by: -1 }),
    check: () => isOpen && dispatch({ type: 'check', group, value: !checked }),
    cover(place: number) {
      const member = group.members[place];
      if (member) onCover?.(member.id);
    },
  };
  return (
    <section
      class="look"
      data-testid="closer-look"
      data-key={group.key}
      aria-labelledby="look-title"
      onKeyDown={(event) => lookKey(event, acts, zoom.current)}
    >
      <div class="look-head">
        <IconButton path={mdiArrowLeft} label="overlay_look_back" keys="Escape" isDirected onClick={acts.back} />
        <h3 id="look-title" ref={heading} tabIndex={-1}>
          <bdi class="one-line" title={group.name}>
            {group.name}
          </bdi>
        </h3>
        <span class="soft" data-testid="look-place">
          {t('overlay_look_place', numberText(index + 1), numberText(count))}
        </span>
        <div class="look-zoom">
          <IconButton path={mdiMinus} label="overlay_look_zoom_out" keys="-" onClick={() => zoom.current?.by(1 / 2)} />
          <IconButton
            path={mdiFitToScreenOutline}
            label="overlay_look_whole"
            keys="0"
            onClick={() => zoom.current?.reset()}
          />
          <IconButton path={mdiPlus} label="overlay_look_zoom_in" keys="+" onClick={() => zoom.current?.by(2)} />
        </div>
        <div class="look-steps">
          <IconButton
            path={mdiChevronLeft}
            label="overlay_look_previous"
            keys="PageUp"
            isDirected
            isOff={index === 0}
            onClick={acts.previous}
          />
          <IconButton
            path={mdiChevronRight}
            label="overlay_look_next"
            keys="PageDown"
            isDirected
            isOff={index + 1 >= count}
            onClick={acts.next}
          />
        </div>
      </div>
      <p class="unseen" role="status">
        {look.facts === null ? t('overlay_look_reading') : group.name}
      </p>
      <LookFiles key={group.key} group={group} look={look} primaryId={primaryId} zoom={zoom} onCover={onCover} />
      {liveReasons(group.reasons, review.splits.get(group.key)).map((reason) => (
        <p key={reason.code} class="look-reason">
          {reasonText(reason)}
        </p>
      ))}
      {isOpen && (
        <div class="look-foot">
          <label class="look-check">
            <input
              type="checkbox"
              data-testid="group-check"
              checked={checked}
              onChange={(event) => dispatch({ type: 'check', group, value: event.currentTarget.checked })}
            />
            {t(toolTexts[review.summary.tool].open)}
          </label>
          {maySetAside(group) && <AsideButton group={group} dispatch={dispatch} />}
        </div>
      )}
    </section>
  );
}

function IconButton(props: {
  path: string;
  label: MessageKey;
  /** As `aria-keyshortcuts` writes it. */
  keys: string;
  /** It points along the lines of text. */
  isDirected?: boolean;
  isOff?: boolean;
  onClick(): void;
}) {
  const { path, label, keys, isDirected = false, isOff = false, onClick } = props;
  return (
    <button
      type="button"
      class={isDirected && direction() === 'rtl' ? 'icon-button turned' : 'icon-button'}
      aria-label={t(label)}
      title={t(label)}
      aria-keyshortcuts={keys}
      // Off, it keeps the focus: a keyboard must not lose its place at the last group.
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
    >
      <Icon path={path} size={24} />
    </button>
  );
}
