import { changeGroup } from '~/utils/database/change-group';
import type { PlanRecord } from '~/utils/database/records';
import { StackerError } from '~/utils/messages/errors';
import { setAside, takeBack } from './set-aside';

/**
 * Sets a group of a plan aside, or takes it back: in this plan, so that its yes leaves it out, and for every plan to come.
 * @param reader whose page asks; null where it does not say
 * @throws StackerError `other-user`, `changed` where the plan holds another group there, `storage-full`
 */
export async function markAside(
  { id, serverId, userId }: PlanRecord,
  reader: string | null,
  { key, offset, value }: { key: string; offset: number; value: boolean },
): Promise<void> {
  if (reader !== null && reader !== userId) throw new StackerError('other-user');
  const { name, members } = await changeGroup(id, offset, key, { setAside: value });
  const assetIds = members.map((member) => member.id);
  if (value) await setAside([{ serverId, userId, key, name, assetIds }]);
  else await takeBack(serverId, userId, assetIds);
}
