/**
 * Makes a call at most every so often: the first at once, then the last of those that came meanwhile. A timer runs only
 * while one waits.
 * @param everyMs milliseconds
 */
export function throttled<A extends unknown[]>(everyMs: number, call: (...args: A) => void): (...args: A) => void {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args) => {
    clearTimeout(timer);
    const tell = () => {
      last = performance.now();
      call(...args);
    };
    const wait = last + everyMs - performance.now();
    if (wait > 0) timer = setTimeout(tell, wait);
    else tell();
  };
}
