import type { Member } from './member';

/**
 * Members of one full name and one type: a copy, or another shot with the same clock. Of two RAW files of one type it is
 * not enough that one writes its extension twice or counts its copies: a shot has one, in as many versions as a phone makes.
 */
export function sameTypeTwice(members: readonly Member[]): Member[] {
  const typed = members.map(identityOf);
  const counts = new Map<string, number>();
  for (const type of typed) counts.set(type, (counts.get(type) ?? 0) + 1);
  return members.filter((_, index) => (counts.get(typed[index] as string) ?? 0) > 1);
}

function identityOf({ extension, fullName, shotName, version, copyOf }: Member): string {
  const name = extension.kind === 'raw' ? (copyOf ?? `${shotName}/${version}`) : fullName;
  return `${extension.type}/${name}`;
}
