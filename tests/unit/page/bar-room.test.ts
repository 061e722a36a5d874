import { describe, expect, it } from 'vitest';
import { fitInto, freeBetween } from '~/utils/page/bar-room';

/** Edges in px as measured in the bars of Immich; the group are its own buttons, 40 px each. */
const group = (start: number, count: number, gap: number) =>
  Array.from({ length: count }, (_, index) => {
    const left = start + index * (40 + gap);
    return { left, right: left + 40 };
  });

it.each([
  { case: 'a wide bar of 3.1', bar: [16, 1424], first: [16, 56], buttons: group(1144, 6, 8), room: 'label' },
  { case: 'a wide bar without buttons', bar: [16, 1424], first: [16, 56], buttons: [], room: 'label' },
  { case: 'a bar beside the activity panel', bar: [16, 692], first: [16, 56], buttons: group(300, 6, 8), room: 'icon' },
  { case: 'a phone of 390 px, 3.1', bar: [16, 374], first: [16, 56], buttons: group(94, 6, 8), room: 'icon' },
  { case: 'a phone of 360 px, 3.1', bar: [16, 344], first: [16, 56], buttons: group(72, 6, 8), room: 'none' },
  {
    case: 'a phone of 360 px whose buttons we have pushed out, 3.1',
    bar: [16, 344],
    first: [16, 56],
    buttons: group(96, 6, 8),
    room: 'none',
  },
  { case: 'a phone of 390 px, 2.7', bar: [16, 374], first: [9, 57], buttons: group(105, 6, 4), room: 'icon' },
  { case: 'a phone of 360 px, 2.7', bar: [16, 344], first: [9, 57], buttons: group(75, 6, 4), room: 'none' },
])('$case has room for: $room, in both writing directions', ({ bar, first, buttons, room }) => {
  const edges = ([left, right]: number[]) => ({ left: left!, right: right! });
  const roomBetween = (...measured: Parameters<typeof freeBetween>) => fitInto(freeBetween(...measured), 0).stack;
  expect(roomBetween(edges(bar), edges(first), buttons)).toBe(room);
  const mirror = ({ left, right }: { left: number; right: number }) => ({ left: 1440 - right, right: 1440 - left });
  expect(roomBetween(mirror(edges(bar)), mirror(edges(first)), buttons.map(mirror))).toBe(room);
});

it('a bar that is not laid out keeps the small button', () => {
  const nothing = { left: 0, right: 0 };
  expect(fitInto(freeBetween(nothing, nothing, []), 0)).toMatchObject({ stack: 'icon' });
});

it('what we push out of the bar does not count as room', () => {
  const [bar, first] = [
    { left: 16, right: 484 },
    { left: 16, right: 56 },
  ];
  expect(freeBetween(bar, first, group(204, 6, 8))).toBe(148);
  expect(freeBetween(bar, first, group(208, 6, 8))).toBe(148);
});

describe('the toggle of an album', () => {
  it.each([
    { free: 35, buttons: 1, stack: 'none', toggle: 'none' },
    { free: 38, buttons: 1, stack: 'icon', toggle: 'none' },
    { free: 111, buttons: 1, stack: 'icon', toggle: 'none' },
    { free: 112, buttons: 1, stack: 'icon', toggle: 'icon' },
    { free: 327, buttons: 1, stack: 'icon', toggle: 'icon' },
    { free: 328, buttons: 1, stack: 'label', toggle: 'icon' },
    { free: 151, buttons: 2, stack: 'icon', toggle: 'none' },
    { free: 152, buttons: 2, stack: 'icon', toggle: 'icon' },
    { free: 368, buttons: 2, stack: 'label', toggle: 'icon' },
    { free: 464, buttons: 2, stack: 'label', toggle: 'label' },
  ] as const)('of $buttons buttons in $free px: $toggle, beside the button that stacks: $stack', (one) => {
    expect(fitInto(one.free, one.buttons)).toEqual({ stack: one.stack, toggle: one.toggle });
  });
});
