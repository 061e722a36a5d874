import { sendMessage } from '~/utils/messages/questions';
import type { Server } from '~/utils/settings/servers';
import { tellTabs } from './tell-tabs';

/**
 * Before stacks of a server change: tells every tab of it, so that no list of duplicates from before is used any more,
 * and the job is shown. A tab that is too busy to hear is one in which nobody can press anything either, and those that
 * are loading ask by themselves. Never rejects.
 */
export function coverDuplicates(server: Server): Promise<void> {
  return tellTabs(server, (id) => sendMessage('jobBegins', undefined, id));
}
