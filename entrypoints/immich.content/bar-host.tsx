import { render } from 'preact';
import { JobBar, type JobBarProps } from '~/components/job-bar/job-bar';
import barCss from '~/components/job-bar/job-bar.css?inline';
import themeCss from '~/components/shared/theme.css?inline';
import { hasSidebar, type Page } from '~/utils/page/detect-page';
import { createShadowHost } from '~/utils/page/shadow-host';
import type { Theme } from '~/utils/page/theme';

const hostName = 'immich-stacker-bar';

export interface BarHost {
  /** Puts the bar at the foot of the page, or with null takes it out. */
  show(bar: JobBarProps | null, page: Page): void;
  setTheme(theme: Theme): void;
  /** Takes the focus where nothing has it, now or as soon as the bar is shown. */
  takeFocus(): void;
}

/** Makes the bar's shadow host, which is in the page only while there is something to show and goes with the signal. */
export function createBarHost(document: Document, signal: AbortSignal): BarHost {
  const { host, shadow, container } = createShadowHost(document, hostName, themeCss + barCss);
  container.style.display = 'contents';
  let wantsFocus = false;

  function takeOut() {
    if (!host.isConnected) return;
    render(null, container);
    host.remove();
  }

  signal.addEventListener('abort', takeOut, { once: true });
  return {
    show(bar, page) {
      if (bar === null) return takeOut();
      host.dataset.beside = hasSidebar(page) ? 'sidebar' : 'nothing';
      render(<JobBar {...bar} />, container);
      if (host.parentElement !== document.body) {
        // An orphan of an earlier version of the extension may have left its bar behind.
        for (const other of document.querySelectorAll(hostName)) other.remove();
        document.body.append(host);
      }
      if (!wantsFocus) return;
      wantsFocus = false;
      if (document.activeElement === document.body) shadow.querySelector('button')?.focus();
    },
    setTheme: (theme) => {
      host.dataset.theme = theme;
    },
    takeFocus: () => {
      wantsFocus = true;
    },
  };
}
