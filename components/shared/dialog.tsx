import { mdiClose } from '@mdi/js';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { direction, language, t } from '~/utils/i18n';
import { Icon } from './icon';

export interface DialogProps {
  /** Closes the dialog by its `close()`, wherever that is called. */
  handle: RefObject<HTMLDialogElement | null>;
  /** Small type over the title. */
  kicker?: string;
  title: string;
  /** Room for a row of cards, or for as many as the window holds. */
  room?: 'row' | 'rows' | undefined;
  testId?: string;
  /** A change of it puts the focus on the title, since what had it may be gone. */
  screen: string;
  /** Called once, whichever way it closes: the cross, Escape or `handle`. */
  onClose(): void;
  children: ComponentChildren;
}

/** A modal over the page, in the browser's top layer. */
export function Dialog({ handle, kicker, title, room, testId, screen, onClose, children }: DialogProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    const dialog = handle.current;
    if (!dialog) return;
    dialog.showModal();
    dialog.addEventListener('close', onClose);
    return () => {
      dialog.removeEventListener('close', onClose);
      dialog.close();
    };
  }, [handle, onClose]);

  useEffect(() => heading.current?.focus(), [screen]);

  return (
    <dialog
      ref={handle}
      class={room ? `dialog dialog-${room}` : 'dialog'}
      dir={direction()}
      lang={language()}
      data-testid={testId}
      aria-labelledby="stacker-title"
    >
      <div class="dialog-head">
        <h2 id="stacker-title" ref={heading} tabIndex={-1} title={title}>
          {kicker && <span class="kicker">{kicker}</span>}
          <bdi class="one-line">{title}</bdi>
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('overlay_close')}
          onClick={() => handle.current?.close()}
        >
          <Icon path={mdiClose} size={24} />
        </button>
      </div>
      {children}
    </dialog>
  );
}
