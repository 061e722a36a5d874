import { browser } from 'wxt/browser';

/**
 * Keeps the background alive while a job runs: browsers end it after 30 s in which no extension API
 * was called, fetches or not.
 * @returns a function that lets it sleep again
 */
export function keepAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  return () => clearInterval(timer);
}
