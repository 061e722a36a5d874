import { mdiNotEqualVariant } from '@mdi/js';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Look } from '~/components/overlay/state';
import { ErrorNotice } from '~/components/shared/error-notice';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { ReviewGroup } from '~/utils/messages/review';
import { factRows } from './look-facts';
import { fileType } from './member';
import { Preview } from './preview';
import { type Zoom, zoomTogether } from './zoom-together';

interface FilesProps {
  group: ReviewGroup;
  look: Look;
  primaryId: string | undefined;
  /** Where the keys find what zooms the pictures. */
  zoom: RefObject<Zoom | null>;
  /** Without it the cover cannot be chosen. */
  onCover: ((assetId: string) => void) | undefined;
}

/** The files of a group side by side, or on a phone one at a time: each with its picture and its facts. */
export function LookFiles({ group, look, primaryId, zoom, onCover }: FilesProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = box.current;
    if (!list) return;
    const pictures = [...list.querySelectorAll<HTMLElement>('.look-picture')];
    const made = zoomTogether(pictures, (isZoomed) => list.classList.toggle('look-zoomed', isZoomed));
    zoom.current = made;
    return () => {
      zoom.current = null;
      made.end();
    };
  }, [zoom]);
  const rows = useMemo(() => factRows(look.facts ?? []), [look.facts]);
  return (
    <>
      <div class="look-files" ref={box} style={{ '--facts': rows.length }}>
        {group.members.map(({ id, fileName }, place) => (
          <figure key={id} class="look-file" data-asset={id}>
            <div class="look-frame">
              <div class="look-picture">
                <Preview id={id} />
              </div>
            </div>
            <figcaption class="look-caption">
              <bdi class="one-line" title={fileName}>
                {fileName}
              </bdi>
              <span class="look-type">{fileType(fileName)}</span>
              {onCover && (
                <button
                  type="button"
                  class="button button-small"
                  data-testid="look-cover"
                  aria-pressed={id === primaryId}
                  aria-keyshortcuts={String(place + 1)}
                  onClick={() => onCover(id)}
                >
                  {t(id === primaryId ? 'overlay_cover' : 'overlay_look_make_cover')}
                </button>
              )}
            </figcaption>
            {rows.length > 0 && (
              <dl class="look-facts">
                {rows.map(({ label, texts, differs }) => (
                  <div key={label} class={differs ? 'look-fact look-differs' : 'look-fact'} data-fact={label}>
                    <dt>{t(label)}</dt>
                    <dd>
                      <bdi>{texts[place] ?? '–'}</bdi>
                      {differs && (
                        <>
                          <Icon path={mdiNotEqualVariant} size={16} />
                          <span class="unseen">{t('overlay_look_differs')}</span>
                        </>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </figure>
        ))}
      </div>
      {look.failure && <ErrorNotice failure={look.failure} />}
    </>
  );
}
