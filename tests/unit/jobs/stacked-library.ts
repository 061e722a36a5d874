import { createLibrary, type FakeImmich } from '~/tests/fake-immich';
import type { Tool } from '~/utils/messages/scope';
import { beginJob } from './scenes';
import { at, worker } from './world';

export type ToolOnStacks = Exclude<Tool, 'stack'>;

/**
 * So many stacks with a RAW on top, of which the last has a JPG that lies in no album; a stack in no album; a stack whose
 * third file is in the trash; two stacks of one file; a duplicate group across two stacks.
 */
function stackedLibrary(count: number) {
  const lib = createLibrary();
  const me = lib.user();
  const shot = (name: string, minute: number, ...extensions: string[]) =>
    extensions.map((extension) => lib.asset(me, `${name}.${extension}`, at(minute)));
  const shots = Array.from({ length: count }, (_, index) => shot(`DSC_${index}`, index, 'NEF', 'JPG'));
  for (const files of shots) lib.stack(files);
  lib.duplicates([shots[0]?.[0], shots[1]?.[0]].filter((asset) => asset !== undefined));
  const elsewhere = shot('ELSE', 20, 'JPG', 'NEF');
  lib.stack(elsewhere);
  const trashed = lib.asset(me, 'TRASH.HEIC', { ...at(30), trashed: true });
  const halved = shot('TRASH', 30, 'NEF', 'JPG');
  lib.stack([...halved, trashed]);
  const single = [...shot('ONE', 40, 'JPG'), ...shot('TWO', 41, 'NEF')];
  for (const asset of single) lib.stack([asset]);
  lib.asset(me, 'LOOSE.JPG', at(50));
  const inAlbum = [
    ...shots.flat().filter(({ originalFileName }) => originalFileName !== `DSC_${count - 1}.JPG`),
    ...halved,
  ];
  const album = lib.album(me, 'Album', inAlbum);
  return { lib, me, album, trashed };
}

/** A tool's job over that library, planned and on disk. */
export async function beginTool(
  tool: ToolOnStacks,
  { count = 6, ...options }: { version?: string; permissions?: string[]; plannedAt?: number; count?: number } = {},
) {
  const { lib, me, album, trashed } = stackedLibrary(count);
  const scope = tool === 'mend' ? ({ kind: 'library' } as const) : ({ kind: 'album', albumId: album.id } as const);
  return { ...(await beginJob(worker, { lib, me }, { tool, scope }, options)), trashed };
}

/** Stacks as people see them: the cover first. */
export const shown = (fake: FakeImmich) =>
  fake
    .stacks()
    .map(({ fileNames }) => fileNames.join('+'))
    .sort();

const names = (count: number) => Array.from({ length: count }, (_, index) => `DSC_${index}`);
const singles = ['ONE.JPG', 'TWO.NEF'];
export const rawOnTop = (count: number) => names(count).map((name) => `${name}.NEF+${name}.JPG`);
export const untouched = (count = 6) =>
  [...rawOnTop(count), 'ELSE.JPG+ELSE.NEF', ...singles, 'TRASH.NEF+TRASH.HEIC+TRASH.JPG'].sort();

const outcomes: Record<ToolOnStacks, (count: number) => { stacks: string[]; counts: object; groups: number }> = {
  unstack: (count) => ({
    stacks: ['ELSE.JPG+ELSE.NEF', ...singles],
    counts: { dissolved: count + 1 },
    groups: count + 1,
  }),
  'cover-order': (count) => ({
    stacks: [
      ...names(count).map((name) => `${name}.JPG+${name}.NEF`),
      'ELSE.JPG+ELSE.NEF',
      ...singles,
      'TRASH.JPG+TRASH.HEIC+TRASH.NEF',
    ].sort(),
    counts: { reordered: count + 1 },
    groups: count + 1,
  }),
  mend: (count) => ({
    stacks: untouched(count).filter((stack) => !singles.includes(stack)),
    counts: { dissolved: 2 },
    groups: 2,
  }),
};
/** What a whole run makes of the library. */
export const outcomeOf = (tool: ToolOnStacks, count = 6) => outcomes[tool](count);
/** What a whole undo puts back: Immich lets go of trashed files when a stack is dissolved, and no API shows them. */
export const putBack = (tool: ToolOnStacks, count = 6) =>
  untouched(count).map((stack) => (tool === 'unstack' ? stack.replace('+TRASH.HEIC', '') : stack));

export const tools = Object.keys(outcomes) as ToolOnStacks[];
export const undoable = ['unstack', 'cover-order'] as const;
