import { afterEach, expect, it } from 'vitest';
import { greet } from '~/entrypoints/immich.content/greet';
import { onMessage } from '~/utils/messages/questions';

const { document } = globalThis;
afterEach(() => {
  globalThis.document = document;
});

it('a page that Chrome renders ahead greets when it is shown: before that its frame is not number 0, and is told nothing', async () => {
  let shown = () => {};
  const page = { prerendering: true, addEventListener: (_: string, listener: () => void) => (shown = listener) };
  globalThis.document = page as never;
  // As utils/sender.ts decides: a frame other than 0 belongs to no page.
  const stop = onMessage('greet', () => ({
    configured: !page.prerendering,
    hasJobs: false,
    errand: null,
    collapse: 'off' as const,
  }));
  const answer = greet();
  await new Promise((resolve) => setTimeout(resolve, 20));
  page.prerendering = false;
  shown();
  expect(await answer).toMatchObject({ configured: true, collapse: 'off' });
  stop();
});
