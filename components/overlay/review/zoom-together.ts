import Panzoom, { type PanzoomOptions } from '@panzoom/panzoom';

/** Zooms and moves several pictures as one. */
export interface Zoom {
  by(factor: number): void;
  /** In px of the screen. */
  move(x: number, y: number): void;
  /** Each picture whole again. */
  reset(): void;
  isZoomed(): boolean;
  end(): void;
}

const most = 8;

/** As the leader says and no other way: how far it goes was its own to find out, on a picture of the same size. */
const led: PanzoomOptions = { silent: true, animate: false, force: true, ...({ contain: undefined } as object) };

/**
 * Wheel, pinch and drag on one picture go for all. While they are whole, a finger swipes them aside and a wheel that turns
 * back scrolls what they are in.
 * @param pictures each fills a frame of its own; the frames are of one size
 * @param onZoom told whether they are zoomed, when that changes
 */
export function zoomTogether(pictures: HTMLElement[], onZoom: (isZoomed: boolean) => void): Zoom {
  const ended = new AbortController();
  let wasZoomed = false;
  const whole = { touchAction: 'pan-x pan-y', cursor: 'zoom-in' };
  const zoomed = { touchAction: 'none', cursor: 'grab' };
  const all = pictures.map((picture) =>
    Panzoom(picture, { maxScale: most, minScale: 1, contain: 'outside', panOnlyWhenZoomed: true, ...whole }),
  );
  const isZoomed = () => (all[0]?.getScale() ?? 1) > 1;
  const follow = (leader: (typeof all)[number]) => {
    const { x, y } = leader.getPan();
    for (const other of all) {
      if (other === leader) continue;
      other.zoom(leader.getScale(), led);
      other.pan(x, y, led);
    }
    if (isZoomed() === wasZoomed) return;
    wasZoomed = isZoomed();
    for (const one of all) one.setOptions(wasZoomed ? zoomed : whole);
    onZoom(wasZoomed);
  };
  for (const [index, picture] of pictures.entries()) {
    const own = all[index] as (typeof all)[number];
    const options = { signal: ended.signal };
    picture.addEventListener('panzoomchange', () => follow(own), options);
    picture.parentElement?.addEventListener(
      'wheel',
      (event) => {
        if (isZoomed() || event.deltaY < 0) own.zoomWithWheel(event);
      },
      { ...options, passive: false },
    );
  }
  const [first] = all;
  const lead = (act: (leader: (typeof all)[number]) => void) => {
    if (!first) return;
    act(first);
    follow(first);
  };
  return {
    by: (factor) => lead((leader) => leader.zoom(leader.getScale() * factor, { animate: false })),
    move: (x, y) => lead((leader) => leader.pan(x / leader.getScale(), y / leader.getScale(), { relative: true })),
    reset: () => lead((leader) => leader.reset({ animate: false })),
    isZoomed,
    end() {
      ended.abort();
      for (const one of all) one.destroy();
    },
  };
}
