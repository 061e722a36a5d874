import { browser } from 'wxt/browser';
import { closeArea } from './close-storage';

/** A server that an administrator set by the browser's policy. What the user sets wins. */
export interface Preset {
  /** Full origins; at least one. */
  origins: string[];
  /** Null in browsers where content scripts could read it. */
  key: string | null;
}

/** The servers of the policy, those of which can be used. */
export async function readPresets(): Promise<Preset[]> {
  const isHidden = await closeArea('managed');
  const { servers } = await readPolicy();
  return (Array.isArray(servers) ? servers : []).flatMap((one: unknown) => {
    const { addresses, apiKey } = (one ?? {}) as Record<string, unknown>;
    const origins = [...new Set((Array.isArray(addresses) ? addresses : []).flatMap(originOf))];
    const key = isHidden && typeof apiKey === 'string' ? apiKey.trim() || null : null;
    return origins.length > 0 ? [{ origins, key }] : [];
  });
}

/** The key that the policy has for an address, or null. */
export async function presetKey(origin: string): Promise<string | null> {
  return (await readPresets()).find(({ origins }) => origins.includes(origin))?.key ?? null;
}

async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get('servers');
  } catch {
    // Firefox has no such storage where there is no policy.
    return {};
  }
}

function originOf(address: unknown): string[] {
  if (typeof address !== 'string' || !URL.canParse(address)) return [];
  const { protocol, origin } = new URL(address);
  return /^https?:$/.test(protocol) ? [origin] : [];
}
