import { connect } from '~/utils/connection/connect';
import { keepAwake } from '~/utils/connection/keep-awake';
import { type Outcome, outcome } from '~/utils/messages/outcome';
import { type HiddenFiles, sendMessage } from '~/utils/messages/questions';
import { updateServer } from '~/utils/settings/servers';
import { type Sender, speakingServer } from '~/utils/tabs/sender';
import { tellTabs } from '~/utils/tabs/tell-tabs';
import { hiddenIn } from './hidden-files';
import { syncCollapseRules } from './redirect-rules';

/** Switches stacks as one picture for the server whose page asks; its other tabs hear of it. */
export function setCollapse(sender: Sender | undefined, isOn: boolean): Promise<Outcome<object>> {
  return outcome(async () => {
    const { server } = await speakingServer(sender);
    await updateServer(server.id, { collapse: isOn });
    try {
      await syncCollapseRules();
    } catch (error) {
      await updateServer(server.id, { collapse: server.collapse });
      throw error;
    }
    const own = sender?.tab?.id;
    void tellTabs(server, async (id) => id !== own && sendMessage('collapseChanged', { isOn }, id));
    return {};
  });
}

/** What stacks as one picture hides of an album, for the page that shows it so. */
export function readHiddenFiles(sender: Sender | undefined, albumId: string): Promise<Outcome<HiddenFiles>> {
  return outcome(async () => {
    const { server, origin } = await speakingServer(sender);
    // The stacks of a big library may take longer than the browser lets a background live that only waits.
    const sleep = keepAwake();
    try {
      const client = await connect(server, origin);
      const { assets, unstacked } = await client.listAlbumByStacks(albumId, () => {});
      const maybe = assets.flatMap(({ id }) => (unstacked.has(id) ? [] : id));
      return hiddenIn(assets, maybe, await client.stacksOf(maybe), server.userId);
    } finally {
      sleep();
    }
  });
}
