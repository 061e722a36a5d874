import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys that do the same as the toolbar icon, as this computer writes them; null where there are none. */
export function useShortcut(): string | null {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      readShortcut().then(setShortcut, () => setShortcut(null));
    };
    read();
    // They are changed on another page of the browser.
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);
  return shortcut;
}

async function readShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}
