import type { Member } from './member';
import type { Reason } from './types';

/** Files of one shot name of which every two agree; later also what was joined to them. */
export interface Cluster {
  /** The shot name, less what was taken off to join others. */
  name: string;
  /** The place in the order in which the clusters of one name were formed. */
  order: number;
  members: Member[];
  /** A file that could as well be in another cluster, here or there. */
  ambiguous: string | null;
  /** A rule says that these files are one shot, whatever their types: an edit, a burst, a near miss. */
  isJoined: boolean;
  /** Why joining them wants a look. */
  reasons: Reason[];
}
