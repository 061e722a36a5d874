import type { CollapseView } from '~/components/collapse/collapse-view';
import type { Failure } from '~/utils/messages/errors';
import { asked, type Outcome } from '~/utils/messages/outcome';
import type { CollapseState } from '~/utils/messages/questions';
import { type HiddenFiles, sendMessage } from '~/utils/messages/questions';
import type { Page } from '~/utils/page/detect-page';
import { leaveWord, takeWord } from '~/utils/page/left-word';

export interface Collapse {
  /** What an album's page shows of it; null on other pages, and where Immich has no such view. */
  viewOn(page: Page): CollapseView | null;
  /** Switches it for the next load. @returns why not, or null */
  set(isOn: boolean): Promise<Failure | null>;
  /** Another tab may have switched it, while this one shows a page. */
  hear(state: CollapseState, page: Page): void;
  /** Whether a page shows an album as it was asked for before the switch. */
  isOutdated(page: Page): boolean;
  /** What an album hides may have changed. */
  forget(): void;
}

/** Stacks as one picture in this tab: whether they are on, what they hide, and the switch. */
export function createCollapse(greeted: CollapseState, onChange: () => void): Collapse {
  let state = greeted;
  let outdated: string | null = null;
  let isNews = state === 'on' && takeWord();
  /** By album; `hidden` is null while the background is asked. */
  const known = new Map<string, { hidden: Outcome<HiddenFiles> | null }>();

  async function ask(albumId: string) {
    const own: { hidden: Outcome<HiddenFiles> | null } = { hidden: null };
    known.set(albumId, own);
    own.hidden = await asked(sendMessage('readHiddenFiles', { albumId }));
    // Else it was forgotten meanwhile.
    if (known.get(albumId) === own) onChange();
  }

  function takeNews() {
    const was = isNews;
    isNews = false;
    return was;
  }

  return {
    viewOn(page) {
      if (state === 'unsupported' || page.kind !== 'album') return null;
      if (state === 'off') return { isOn: false };
      if (!known.has(page.albumId)) void ask(page.albumId);
      return { isOn: true, hidden: known.get(page.albumId)?.hidden ?? null, takeNews };
    },
    async set(isOn) {
      const answer = await asked(sendMessage('setCollapse', { isOn }));
      if (!answer.ok) return answer.failure;
      state = isOn ? 'on' : 'off';
      if (isOn) leaveWord();
      else takeWord();
      return null;
    },
    hear(next, page) {
      if (next === state) return;
      state = next;
      outdated = page.kind === 'album' ? page.albumId : null;
      known.clear();
      onChange();
    },
    isOutdated(page) {
      if (page.kind !== 'album' || page.albumId !== outdated) outdated = null;
      return outdated !== null;
    },
    forget: () => known.clear(),
  };
}
