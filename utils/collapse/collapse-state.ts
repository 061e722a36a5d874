import { capabilitiesOf, parseVersion } from '~/utils/immich';
import type { CollapseState } from '~/utils/messages/questions';
import type { Server } from '~/utils/settings/servers';

export function collapseStateOf({ version, collapse }: Server): CollapseState {
  if (version === null || !capabilitiesOf(parseVersion(version)).collapsesAlbums) return 'unsupported';
  return collapse ? 'on' : 'off';
}
