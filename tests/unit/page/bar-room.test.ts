import { expect, it } from 'vitest';
import { roomBetween } from '~/utils/page/bar-room';

/** Edges in px as measured in the bars of Immich; the group are its own buttons, 40 px each. */
const group = (start: number, count: number, gap: number) =>
  Array.from({ length: count }, (_, index) => {
    const left = start + index * (40 + gap);
    return { left, right: left + 40 };
  });

it.each([
  { case: 'a wide bar of 3.1', bar: [8, 1432], first: [16, 56], buttons: group(1144, 6, 8), room: 'label' },
  { case: 'a wide bar without buttons', bar: [8, 1432], first: [16, 56], buttons: [], room: 'label' },
  { case: 'a bar beside the activity panel', bar: [8, 700], first: [16, 56], buttons: group(300, 6, 8), room: 'icon' },
  { case: 'a phone of 390 px, 3.1', bar: [8, 382], first: [16, 56], buttons: group(94, 6, 8), room: 'icon' },
  { case: 'a phone of 360 px, 3.1', bar: [8, 352], first: [16, 56], buttons: group(72, 6, 8), room: 'none' },
  {
    case: 'a phone of 360 px whose buttons we have pushed out, 3.1',
    bar: [8, 352],
    first: [16, 56],
    buttons: group(96, 6, 8),
    room: 'none',
  },
  { case: 'a phone of 390 px, 2.7', bar: [8, 382], first: [9, 57], buttons: group(105, 6, 4), room: 'icon' },
  { case: 'a phone of 360 px, 2.7', bar: [8, 352], first: [9, 57], buttons: group(75, 6, 4), room: 'none' },
])('$case has room for: $room, in both writing directions', ({ bar, first, buttons, room }) => {
  const edges = ([left, right]: number[]) => ({ left: left!, right: right! });
  expect(roomBetween(edges(bar), edges(first), buttons)).toBe(room);
  const mirror = ({ left, right }: { left: number; right: number }) => ({ left: 1440 - right, right: 1440 - left });
  expect(roomBetween(mirror(edges(bar)), mirror(edges(first)), buttons.map(mirror))).toBe(room);
});

it('a bar that is not laid out keeps the small button', () => {
  const nothing = { left: 0, right: 0 };
  expect(roomBetween(nothing, nothing, [])).toBe('icon');
});
