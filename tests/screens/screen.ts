import { expect, type Page } from '@playwright/test';
import type { ChromiumWithExtension } from '~/tests/browser/chromium';
import type { RunningFakeImmich, StartOptions } from '~/tests/fake-immich';

/** A browser as new, and servers that live as long as the screen is looked at. */
export interface Stage {
  chromium: ChromiumWithExtension;
  serve(options: StartOptions): Promise<RunningFakeImmich>;
}

/** Something of ours that people see. */
export interface Screen {
  name: string;
  /** The screen that it differs from in words or place alone: axe, which has no eyes for that, leaves it out. */
  like?: string;
  /** Selects what is ours in the page; the rest is Immich's. */
  ours: string;
  /** Goes there as people do, and gives the page it is on. */
  lead(stage: Stage): Promise<Page>;
}

export type Theme = 'light' | 'dark';
export const themes: readonly Theme[] = ['light', 'dark'];

const hosts = 'immich-stacker-button, immich-stacker-bar, immich-stacker-overlay, immich-stacker-cover';

/** Turns a page light or dark, and waits until our part of it has followed. */
export async function turn(page: Page, theme: Theme): Promise<void> {
  // Our own page follows the browser, over Immich's pages we follow these.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  if (page.url().startsWith('chrome-extension:')) {
    await expect(page.locator(`html[data-theme=${theme}]`)).toHaveCount(1);
    return;
  }
  await page.evaluate((name) => {
    document.documentElement.classList.toggle('dark', name === 'dark');
    document.documentElement.classList.toggle('light', name === 'light');
  }, theme);
  for (const host of await page.locator(hosts).all()) await expect(host).toHaveAttribute('data-theme', theme);
}
