import type { Page } from '@playwright/test';
import { configure, signIn } from '~/tests/browser/steps';
import { siteOf } from '~/tests/e2e/fixtures';
import { createLibrary } from '~/tests/fake-immich';
import type { Tool } from '~/utils/messages/scope';
import type { Screen, Stage } from './screen';
import { stack } from './steps';

const ours = 'immich-stacker-overlay';

/** Stacks with a RAW on top, one of three, and one that is left with a single file. */
function stackedLibrary() {
  const builder = createLibrary({ seed: 'tools' });
  const me = builder.user({ name: 'Ansel' });
  for (let number = 0; number < 8; number++) {
    const takenAt = Date.UTC(2025, 3, 2, 9, number);
    const [jpg, raw] = builder.pair(me, `DSC_${4101 + number}`, { takenAt });
    builder.stack(number === 0 ? [raw, jpg, builder.asset(me, 'DSC_4101.HEIC', { takenAt })] : [raw, jpg]);
  }
  builder.stack([builder.asset(me, 'DSC_4200.JPG', { takenAt: Date.UTC(2025, 3, 2, 10) })]);
  return { library: builder.library, me };
}

/** The review of a tool over the whole library, opened from the settings page. */
async function reviewOf(stage: Stage, tool: Exclude<Tool, 'stack'>): Promise<Page> {
  const { library, me } = stackedLibrary();
  const server = await stage.serve({ version: '3.1.0', library });
  await signIn(stage.chromium, siteOf(server), me);
  const settings = await configure(stage.chromium, siteOf(server));
  await settings.locator('.card-toggle[aria-expanded=false]').evaluateAll((heads) => {
    for (const head of heads) (head as HTMLElement).click();
  });
  const opened = stage.chromium.context.waitForEvent('page');
  await settings.getByTestId(`open-tool-${tool}`).click();
  const page = await opened;
  if (tool !== 'mend') await page.getByTestId('choose-scope').click();
  await page.getByTestId('group-card').first().waitFor();
  return page;
}

/** What is done with stacks that exist: each tool's review and its report. */
export const toolScreens: Screen[] = (['unstack', 'cover-order', 'mend'] as const).flatMap((tool) => [
  { name: `${tool}-review`, ours, lead: (stage: Stage) => reviewOf(stage, tool) },
  { name: `${tool}-report`, like: 'report', ours, lead: async (stage: Stage) => stack(await reviewOf(stage, tool)) },
]);
