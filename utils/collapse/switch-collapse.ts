import { connect } from '~/utils/connection/connect';
import { type HiddenFiles, sendMessage } from '~/utils/messages/questions';
import { updateServer } from '~/utils/settings/servers';
import type { ServerPage } from '~/utils/tabs/sender';
import { tellTabs } from '~/utils/tabs/tell-tabs';
import { hiddenIn } from './hidden-files';
import { syncCollapseRules } from './redirect-rules';

/** Switches stacks as one picture for the server whose page asks; its other tabs hear of it. */
export async function setCollapse({ server, tabId }: ServerPage, isOn: boolean): Promise<object> {
  await updateServer(server.id, { collapse: isOn });
  try {
    await syncCollapseRules();
  } catch (error) {
    await updateServer(server.id, { collapse: server.collapse });
    throw error;
  }
  void tellTabs(server, async (id) => id !== tabId && sendMessage('collapseChanged', { isOn }, id));
  return {};
}

/** What stacks as one picture hides of an album, for the page that shows it so. */
export async function readHiddenFiles({ server, origin }: ServerPage, albumId: string): Promise<HiddenFiles> {
  const client = await connect(server, origin);
  const { assets, unstacked } = await client.listAlbumByStacks(albumId, () => {});
  const maybe = assets.flatMap(({ id }) => (unstacked.has(id) ? [] : id));
  return hiddenIn(assets, maybe, await client.stacksOf(maybe), server.userId);
}
