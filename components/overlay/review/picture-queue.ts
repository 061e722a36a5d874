/** A picture that is wanted. */
export interface Wanted {
  isInSight: boolean;
  /** Asks for it; whoever does says when it is there, or is not to come. */
  start(): void;
}

/** Browsers open six connections to a host, and Immich's own pictures want some of them. */
const mostAtOnce = 6;

/**
 * Lets pictures load in order of sight: what is seen before what is only near, so many at once. What is no longer seen
 * when its turn comes waits again.
 */
export function createPictureQueue(most = mostAtOnce) {
  const waiting = new Set<Wanted>();
  const loading = new Set<Wanted>();

  /** Lets those start for which there is room. */
  function go(): void {
    while (loading.size < most) {
      const next = [...waiting].find(({ isInSight }) => isInSight) ?? waiting.values().next().value;
      if (!next) return;
      waiting.delete(next);
      loading.add(next);
      next.start();
    }
  }

  return {
    add: (wanted: Wanted) => void waiting.add(wanted),
    go,
    /** It is there, or failed, or nobody wants it any more. */
    end(wanted: Wanted): void {
      waiting.delete(wanted);
      if (loading.delete(wanted)) go();
    },
  };
}
