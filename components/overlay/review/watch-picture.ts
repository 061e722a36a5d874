import { createPictureQueue, type Wanted } from './picture-queue';

const queue = createPictureQueue();
const wantedBy = new Map<Element, Wanted>();

/** What is this near to what is seen, in px, may load when nothing that is seen waits. */
const near = '600px';

interface Watch {
  observe(element: Element): void;
  unobserve(element: Element): void;
}
let watch: Watch | null = null;

/**
 * Calls `start` when it is time to load what an element shows.
 * @returns to be called when the picture is there, failed, or is not wanted any more
 */
export function watchPicture(element: Element, start: () => void): () => void {
  watch ??= createWatch();
  const forget = () => {
    watch?.unobserve(element);
    wantedBy.delete(element);
  };
  const wanted: Wanted = {
    isInSight: false,
    start() {
      forget();
      start();
    },
  };
  wantedBy.set(element, wanted);
  watch.observe(element);
  return () => {
    forget();
    queue.end(wanted);
  };
}

/** All of a frame is known before any picture starts. `scrollMargin`: Chromium 120, Firefox 141; before, near is seen. */
function createWatch(): Watch {
  const tell = (say: (wanted: Wanted, isThere: boolean) => void) => (entries: IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      const wanted = wantedBy.get(target);
      if (wanted) say(wanted, isIntersecting);
    }
    queue.go();
  };
  const bySight = tell((wanted, isThere) => {
    wanted.isInSight = isThere;
  });
  const byNearness = tell((wanted, isThere) => (isThere ? queue.add(wanted) : queue.end(wanted)));
  const observers = [
    new IntersectionObserver(bySight),
    new IntersectionObserver(byNearness, { scrollMargin: near } as IntersectionObserverInit),
  ];
  return {
    observe(element) {
      for (const observer of observers) observer.observe(element);
    },
    unobserve(element) {
      for (const observer of observers) observer.unobserve(element);
    },
  };
}
