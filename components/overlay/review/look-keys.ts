import { direction } from '~/utils/i18n';
import type { Zoom } from './zoom-together';

/** What keys do in a closer look. */
export interface LookActs {
  back(): void;
  next(): void;
  previous(): void;
  check(): void;
  /** Makes the file at this place the cover. */
  cover(place: number): void;
}

/** How far an arrow moves pictures that are zoomed, in px. */
const step = 80;

/** Carries out what a key says, and keeps it from whoever else listens: Escape must not close the dialog beneath. */
export function lookKey(event: KeyboardEvent, acts: LookActs, zoom: Zoom | null): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const act = actOf(event, acts, zoom);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function actOf({ key, target }: KeyboardEvent, acts: LookActs, zoom: Zoom | null): (() => void) | null {
  const on = direction() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const arrows: Record<string, [number, number]> = {
    ArrowLeft: [step, 0],
    ArrowRight: [-step, 0],
    ArrowUp: [0, step],
    ArrowDown: [0, -step],
  };
  const arrow = arrows[key];
  if (arrow && zoom?.isZoomed()) return () => zoom.move(...arrow);
  if (/^[1-9]$/.test(key)) return () => acts.cover(Number(key) - 1);
  switch (key) {
    case 'Escape':
      return acts.back;
    case 'ArrowLeft':
    case 'ArrowRight':
      return key === on ? acts.next : acts.previous;
    case 'PageDown':
      return acts.next;
    case 'PageUp':
      return acts.previous;
    case '+':
    case '=':
      return () => zoom?.by(2);
    case '-':
      return () => zoom?.by(1 / 2);
    case '0':
      return () => zoom?.reset();
    case ' ':
      // A button or a box does with it what it does.
      return (target as Element).matches('button, input') ? null : acts.check;
    default:
      return null;
  }
}
