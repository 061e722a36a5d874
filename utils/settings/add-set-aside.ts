import { setAside } from '~/utils/set-aside/set-aside';
import { serverForOrigin } from './servers';
import type { SetAsideOfUser } from './settings-file';

/** Sets aside what a file of settings says, beside what is already. What is of no server that is known is left out. */
export async function addSetAside(all: readonly SetAsideOfUser[]): Promise<void> {
  for (const { origins, userId, groups } of all) {
    const known = await Promise.all(origins.map(serverForOrigin));
    const serverId = known.find((server) => server !== null)?.id;
    if (serverId === undefined) continue;
    const keyOf = (assetIds: string[]) => assetIds.toSorted()[0] ?? '';
    await setAside(groups.map((group) => ({ ...group, serverId, userId, key: keyOf(group.assetIds) })));
  }
}
