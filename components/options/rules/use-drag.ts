import type { RefObject, TargetedPointerEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Drag {
  from: number;
  to: number;
}

/**
 * Reordering of a list by mouse, pen or finger. The list itself holds the pointer, because its entries move.
 * Escape takes a drag back.
 * @param onDrop the place that was taken and the place where it was let go
 */
export function useDrag(list: RefObject<HTMLElement | null>, onDrop: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  /** Where the entries stood when the drag began: they must not move away under the pointer. */
  const middles = useRef<number[]>([]);
  const isDragging = drag !== null;

  useEffect(() => {
    if (!isDragging) return;
    const takeBack = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(null);
    };
    addEventListener('keydown', takeBack);
    return () => removeEventListener('keydown', takeBack);
  }, [isDragging]);

  const start = (event: TargetedPointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0 || !list.current) return;
    event.preventDefault();
    list.current.setPointerCapture(event.pointerId);
    middles.current = [...list.current.children].map((entry) => {
      const { top, height } = entry.getBoundingClientRect();
      return top + scrollY + height / 2;
    });
    setDrag({ from, to: from });
  };

  return {
    drag,
    start,
    listeners: {
      onPointerMove: (event: PointerEvent) => {
        if (drag) setDrag({ from: drag.from, to: dropIndex(middles.current, drag.from, event.clientY + scrollY) });
      },
      onPointerUp: () => {
        if (drag && drag.from !== drag.to) onDrop(drag.from, drag.to);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    },
  };
}

/**
 * The place in a list where an entry belongs that is held at a height: behind every other entry whose middle is above.
 * @param middles of all entries as they stood when the drag began, in px
 */
export function dropIndex(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}
