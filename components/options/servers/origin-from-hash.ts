import { parseServerAddress } from '~/utils/settings/server-address';

/** The origin that the toolbar icon hands over as `#origin=<encoded origin>`, or null. */
export function originFromHash(hash: string): string | null {
  const address = parseServerAddress(new URLSearchParams(hash.replace(/^#/, '')).get('origin') ?? '');
  return address.ok ? address.origin : null;
}
