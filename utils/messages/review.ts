import type { DuplicateGroup } from '~/utils/stacking/split-duplicates';
import type { GroupState, Reason, ReasonCode } from '~/utils/stacking/types';
import type { Scope, Tool } from './scope';

/** What a step does: make a stack, add to one, give one another cover, dissolve one. */
export type GroupAction = 'create' | 'extend' | 'reorder' | 'dissolve';

/** One file in the review. The picture comes from the page's own origin by this id. */
export interface ReviewMember {
  id: string;
  fileName: string;
  /** Already in a stack on the server. */
  stacked: boolean;
}

/** A planned group with what its card shows. `members[0]` is the primary. */
export interface ReviewGroup {
  key: string;
  name: string;
  state: GroupState;
  reasons: Reason[];
  members: ReviewMember[];
  action: GroupAction;
  /** Its reader said that it is not one shot: it is in no section. */
  setAside?: boolean;
}

/** Groups that are decided about as one: those that are certain, or those that want a look for one reason. */
export type SectionName = 'ready' | ReasonCode;

/** Where a group stands: under its first reason, which is the most telling one. Null where there is nothing to decide. */
export function sectionOf({
  state,
  reasons,
  setAside,
}: Pick<ReviewGroup, 'state' | 'reasons' | 'setAside'>): SectionName | null {
  if (setAside) return null;
  if (state === 'ready') return 'ready';
  return state === 'review' ? (reasons[0]?.code ?? null) : null;
}

export interface PlanCounts {
  ready: number;
  review: number;
  stacked: number;
}

/** What the review opens with; the groups follow in pages. */
export interface PlanSummary {
  planId: string;
  tool: Tool;
  scope: Scope;
  /** The album's name, or the name of what else was looked at. Text, never markup. */
  title: string;
  /** The user's own files that were looked at. */
  files: number;
  /** Files of other people in a shared album, left alone. */
  othersFiles: number;
  /** Files that the server counts but did not list. */
  missingFiles: number;
  /** Albums that were to be looked at, and are gone. */
  missingAlbums: number;
  counts: PlanCounts;
  /** How many groups are set aside; the counts by state leave them out. */
  setAside: number;
  /** RAW files that no picture of the same shot was found for. */
  leftAlone: number;
  /** How many groups stand in each section, in the order in which the pages of groups hold them. */
  sections: { name: SectionName; count: number }[];
  /** What counting splits anew at every check needs: duplicate groups that more than one choice decides about. */
  duplicates: {
    groups: DuplicateGroup[];
    /** Where the groups among them stand, by key. */
    sections: Record<string, SectionName>;
  };
  /** Permissions that the key lacks for taking back what is done now; `asset.update` is for marks of duplicates alone. */
  undoLacks: string[];
  /** Duplicate groups of nothing but RAW and developed files of one shot; null where duplicates are not the scope. */
  rawDuplicates: number | null;
}

/** The yes, which names sections and the exceptions from them: no page need have been seen. */
export interface Choices {
  /** Sections that are checked as one; to begin with those that are certain. */
  sections: SectionName[];
  /** Keys of groups that are checked though their section is not, or the other way round. */
  except: string[];
  /** Group key to the asset that the reader made primary. */
  primaries: Record<string, string>;
}

/** What a plan's reader finds checked. */
export const nothingChanged: Choices = { sections: ['ready'], except: [], primaries: {} };
