import { capabilitiesOf, parseVersion } from '~/utils/immich';
import type { Server } from '~/utils/settings/settings';

/** Whether albums of a server show each stack as one picture; `unsupported` where its Immich cannot, or was never asked. */
export type CollapseState = 'on' | 'off' | 'unsupported';

export function collapseStateOf({ version, collapse }: Server): CollapseState {
  if (version === null || !capabilitiesOf(parseVersion(version)).collapsesAlbums) return 'unsupported';
  return collapse ? 'on' : 'off';
}
