import type { MessageKey } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';

/** A page of the server where a failure can be mended. */
interface WayOut {
  href: string;
  label: MessageKey;
}

/** Where to go from a failure, or null where trying again is all there is. */
export function wayOut({ code, byKey }: Failure, origin: string): WayOut | null {
  switch (code) {
    case 'proxy-sign-in':
    case 'proxy-refused':
      // Signing in there does not help a key.
      if (byKey) return null;
      return { href: origin, label: 'options_open_and_sign_in' };
    case 'signed-out':
      return { href: origin, label: 'options_open_and_sign_in' };
    case 'bad-key':
    case 'missing-permission':
      return { href: keysPage(origin), label: 'options_open_api_keys' };
    case 'unreachable':
    case 'not-immich':
    case 'other-user':
      return { href: origin, label: 'options_open_address' };
    default:
      return null;
  }
}

/** The list of API keys in Immich's account settings, unfolded. */
export function keysPage(origin: string): string {
  return `${origin}/user-settings?isOpen=api-keys`;
}
