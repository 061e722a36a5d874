import { addSetAside } from '~/utils/settings/add-set-aside';
import { clearDuplicateFlags } from '~/utils/settings/clear-duplicate-flags';
import { replaceRules } from '~/utils/settings/rules';
import { addServers, type Server } from '~/utils/settings/servers';
import type { SettingsFile } from '~/utils/settings/settings-file';

/** The addresses in a file that no server has yet: what the browser has to be asked for. */
export function newOrigins({ servers }: SettingsFile, known: readonly Server[]): string[] {
  const taken = new Set(known.flatMap(({ origins }) => origins));
  return servers.filter(({ origins }) => !origins.some((one) => taken.has(one))).flatMap(({ origins }) => origins);
}

/**
 * Takes the settings of a file. A server that is known stays as it is, its addresses too: a key must not go to an
 * address that came in a file.
 * @returns how many servers were added
 */
export async function importSettings(settings: SettingsFile): Promise<number> {
  const added = await addServers(settings.servers);
  await replaceRules(settings.rules);
  await clearDuplicateFlags.setValue(settings.clearDuplicateFlags);
  await addSetAside(settings.setAside);
  return added.length;
}
