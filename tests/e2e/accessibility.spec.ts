import AxeBuilder from '@axe-core/playwright';
import { screens } from '~/tests/screens/all-screens';
import { turn } from '~/tests/screens/screen';
import { expect, test } from './fixtures';

async function violations(look: AxeBuilder): Promise<string[]> {
  const { violations: found } = await look.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const { name, ours, lead } of screens.filter(({ like }) => like === undefined)) {
  test(`axe finds nothing in ${name}, light or dark`, async ({ chromium, serve }) => {
    const page = await lead({ chromium, serve });
    // Immich's own page is not ours to judge.
    const look = new AxeBuilder({ page }).include(ours);
    await turn(page, 'light');
    expect(await violations(look)).toEqual([]);
    await turn(page, 'dark');
    // Nothing but the colours has changed.
    expect(await violations(look.withRules('color-contrast'))).toEqual([]);
  });
}
