import type { Member } from './member';
import { frameOfVersion } from './names/versions';
import type { StackRules } from './types';

/** Whether files of one name and time are a shot, going by their types and versions. */
export type IsShot = (members: readonly Member[]) => boolean;

/** At least one RAW and at least one developed picture: what makes a shot without any option. */
export const isRawAndDeveloped: IsShot = (members) => {
  let raw = false;
  let developed = false;
  for (const { extension } of members) {
    raw ||= extension.kind === 'raw';
    developed ||= extension.kind === 'developed';
  }
  return raw && developed;
};

/** What a set of rules makes of them beyond that: any two types, two frames of a burst, two versions of a phone's shot. */
export function createIsShot({ pairing, bursts, editedVersions }: StackRules): IsShot {
  return (members) =>
    isRawAndDeveloped(members) ||
    (pairing === 'any-two-types' && areSeveral(members.map(({ extension }) => extension.type))) ||
    (bursts && areSeveral(members.flatMap(({ frame }) => frame?.number ?? []))) ||
    // Frames of a burst are no versions of each other.
    (editedVersions && areSeveral(members.flatMap(({ version }) => (frameOfVersion(version) === null ? version : []))));
}

const areSeveral = (values: readonly unknown[]): boolean => values.some((value) => value !== values[0]);
