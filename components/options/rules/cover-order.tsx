import { mdiArrowDown, mdiArrowUp, mdiDragVertical } from '@mdi/js';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import { defaultRules } from '~/utils/stacking';
import { type CoverRow, moved, rawFirst, toCoverOrder, toCoverRows } from './cover-rows';
import { useDrag } from './use-drag';

interface CoverOrderProps {
  coverOrder: string[];
  onChange: (coverOrder: string[]) => void;
}

/** Which type is on top of a stack: a list to reorder by dragging or by the buttons of each row. */
export function CoverOrder({ coverOrder, onChange }: CoverOrderProps) {
  const list = useRef<HTMLOListElement>(null);
  const [announcement, setAnnouncement] = useState('');
  /** The button that was pressed loses the focus where the browser moves its row. */
  const pressed = useRef<HTMLElement | null>(null);
  const rows = toCoverRows(coverOrder);

  const move = (from: number, to: number) => {
    const row = rows[from];
    if (!row || to < 0 || to >= rows.length) return;
    onChange(toCoverOrder(moved(rows, from, to)));
    setAnnouncement(t('options_cover_moved', row.name, to + 1, rows.length));
  };
  const { drag, start, listeners } = useDrag(list, move);
  const shown = drag ? moved(rows, drag.from, drag.to) : rows;
  const dragged = drag && rows[drag.from];

  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  });

  const set = (order: string[], words: string) => {
    onChange(order);
    setAnnouncement(words);
  };
  const button = (row: CoverRow, index: number, by: 1 | -1) => (
    <button
      type="button"
      class="icon-button"
      aria-label={t(by < 0 ? 'options_cover_up' : 'options_cover_down', row.name)}
      aria-disabled={by < 0 ? index === 0 : index === rows.length - 1}
      onClick={(event) => {
        pressed.current = event.currentTarget;
        move(index, index + by);
      }}
    >
      <Icon path={by < 0 ? mdiArrowUp : mdiArrowDown} />
    </button>
  );

  return (
    <div class="rule-field">
      <h3 class="rule-label">{t('options_cover_order')}</h3>
      <p class="hint">{t('options_cover_order_hint')}</p>
      <ol class="cover-order" ref={list} data-testid="cover-order" {...listeners}>
        {shown.map((row, index) => (
          <li key={row.key} class="cover-row" data-extension={row.key} data-dragged={row.key === dragged?.key}>
            <span class="drag-handle" aria-hidden="true" onPointerDown={(event) => start(event, index)}>
              <Icon path={mdiDragVertical} size={24} />
            </span>
            <span class="cover-name">
              {row.key === 'raw' ? t('options_cover_raw') : row.name}
              {row.extensions.length > 1 && <span class="hint"> {row.extensions.join(' ')}</span>}
            </span>
            {button(row, index, -1)}
            {button(row, index, 1)}
          </li>
        ))}
      </ol>
      <div class="ways-out">
        <button
          type="button"
          class="button outlined"
          data-testid="raw-first"
          onClick={() => set(rawFirst(coverOrder), t('options_cover_raw_first_done'))}
        >
          {t('options_cover_raw_first')}
        </button>
        <button
          type="button"
          class="button outlined"
          data-testid="reset-cover-order"
          onClick={() => set(defaultRules.coverOrder, t('options_cover_reset_done'))}
        >
          {t('options_cover_reset')}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}
