import { expect, it } from 'vitest';
import { placeBeside } from '~/utils/page/place-beside';

const at = (left: number, top: number, size = 40) => ({ left, right: left + size, top, bottom: top + size });
const box = { width: 360, height: 300 };
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

it.each([
  { case: 'below a button of the bar, their ends in line', anchor: at(1000, 20), window: wide, left: 680, top: 68 },
  { case: 'not over the end of the window', anchor: at(1420, 20), window: wide, left: 1072, top: 68 },
  { case: 'not over its beginning', anchor: at(100, 20), window: wide, left: 8, top: 68 },
  { case: 'above a button at the foot', anchor: at(300, 780), window: phone, left: 8, top: 472 },
  { case: 'all of it in a low window', anchor: at(1000, 20), window: { width: 1440, height: 320 }, left: 680, top: 12 },
  {
    case: 'its head where even that is too low',
    anchor: at(1000, 20),
    window: { width: 1440, height: 200 },
    left: 680,
    top: 8,
  },
])('$case', ({ anchor, window, left, top }) => {
  expect(placeBeside(anchor, box, window, false)).toEqual({ left, top });
});

it('begins with its anchor where lines run from right to left', () => {
  expect(placeBeside(at(300, 20), box, wide, true)).toEqual({ left: 300, top: 68 });
});
