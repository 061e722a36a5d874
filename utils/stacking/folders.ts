import type { Cluster } from './cluster';
import { createCluster } from './clusters';
import type { Member } from './member';
import { sameTypeTwice } from './same-type-twice';

/** Where a file lies, as its server sees it; null where that is not known. */
export function folderOf({ asset: { originalPath, libraryId } }: Member): string | null {
  if (!originalPath) return null;
  return `${libraryId ?? ''}:${originalPath.slice(0, originalPath.search(/[^\\/]*$/))}`;
}

/**
 * Two files of one name and type, each with its own partner in its own folder, are two shots: a cluster falls into its
 * folders where that leaves nothing in doubt. Folders break ties only.
 * @param isShot whether files are a shot, going by their types
 */
export function splitByFolder(cluster: Cluster, isShot: (members: readonly Member[]) => boolean): Cluster[] {
  const { members } = cluster;
  if (sameTypeTwice(members).length === 0) return [cluster];
  const parts = new Map<string | null, Member[]>();
  for (const member of members) {
    const folder = folderOf(member);
    const part = parts.get(folder);
    if (part) part.push(member);
    else parts.set(folder, [member]);
  }
  const clear = [...parts].every(
    ([folder, part]) => folder !== null && isShot(part) && sameTypeTwice(part).length === 0,
  );
  if (parts.size < 2 || !clear) return [cluster];
  return [...parts.values()].map((part) => ({ ...createCluster(part, cluster.order), ambiguous: cluster.ambiguous }));
}
