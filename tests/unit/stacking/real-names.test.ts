import { describe, expect, it } from 'vitest';
import type { StackPlan } from '~/utils/stacking';
import { planStacks } from '~/utils/stacking';
import { androidPhones } from './real-names/android-phones';
import { archiveEdits } from './real-names/archive-edits';
import { burstsById } from './real-names/bursts-by-id';
import { burstsByStamp } from './real-names/bursts-by-stamp';
import { cameraCounters } from './real-names/camera-counters';
import { cameraSpellings } from './real-names/camera-spellings';
import { cameras } from './real-names/cameras';
import { clocks } from './real-names/clocks';
import { convertedFiles } from './real-names/converted-files';
import { copiesAndBrackets } from './real-names/copies-and-brackets';
import { denoiserEdits } from './real-names/denoiser-edits';
import { dronesAndActionCameras } from './real-names/drones-and-action-cameras';
import { foldersAndLibraries } from './real-names/folders-and-libraries';
import { genericNames } from './real-names/generic-names';
import { iphones } from './real-names/iphones';
import { lightroomEdits } from './real-names/lightroom-edits';
import { messengers } from './real-names/messengers';
import { numberedShots } from './real-names/numbered-shots';
import { otherEdits } from './real-names/other-edits';
import { pixelVersions } from './real-names/pixel-versions';
import { pixels } from './real-names/pixels';
import type { RealNameCase } from './real-names/real-name-case';
import { toAsset } from './real-names/real-name-case';
import { renamers } from './real-names/renamers';

const kinds: Record<string, RealNameCase[]> = {
  pixels: pixels,
  'pixel versions': pixelVersions,
  iphones: iphones,
  'android phones': androidPhones,
  'bursts by id': burstsById,
  'bursts by stamp': burstsByStamp,
  'numbered shots': numberedShots,
  messengers: messengers,
  cameras: cameras,
  'camera spellings': cameraSpellings,
  'camera counters': cameraCounters,
  'drones and action cameras': dronesAndActionCameras,
  'converted files': convertedFiles,
  'archive edits': archiveEdits,
  'lightroom edits': lightroomEdits,
  'denoiser edits': denoiserEdits,
  'other edits': otherEdits,
  'copies and brackets': copiesAndBrackets,
  renamers: renamers,
  'generic names': genericNames,
  'folders and libraries': foldersAndLibraries,
  clocks: clocks,
};

const keyOf = (ids: readonly string[]): string => [...ids].sort().join(' + ');

/** What a case is about: its groups, and whatever else is ready. */
function about({ groups }: RealNameCase, plan: StackPlan): string[] {
  const asked = new Set(groups.map(({ files }) => keyOf(files)));
  return plan.groups
    .filter(({ assetIds, state }) => state === 'ready' || asked.has(keyOf(assetIds)))
    .map(({ assetIds, state }) => `${state}: ${keyOf(assetIds)}`)
    .sort();
}

describe.each(Object.entries(kinds))('real names of %s', (_, cases) => {
  it.each(cases)('$title', (each) => {
    const assets = each.files.map(toAsset);
    const plan = planStacks(assets, each.rules);
    expect(about(each, plan)).toEqual(each.groups.map(({ state, files }) => `${state}: ${keyOf(files)}`).sort());
    for (const { files, cover, reason } of each.groups) {
      const group = plan.groups.find(({ assetIds }) => keyOf(assetIds) === keyOf(files));
      if (cover) expect(cover).toContain(group?.primaryAssetId);
      if (reason) expect(group?.reasons.map(({ code }) => code)).toContain(reason);
    }
    // The order in which files were read is no matter.
    expect(planStacks([...assets].reverse(), each.rules)).toEqual(plan);
  });
});

describe('the real names', () => {
  const all = Object.values(kinds).flat();

  it('are at least 160 cases, each with a title of its own and the public thing it comes from', () => {
    expect(all.length).toBeGreaterThanOrEqual(160);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    expect(all.filter(({ source }) => source.trim() === '')).toEqual([]);
  });

  it('tell their files apart by id, and their groups name files that are there', () => {
    const faulty = all.filter(({ files, groups }) => {
      const ids = new Set(files.map(({ id, name }) => id ?? name));
      const grouped = groups.flatMap((group) => group.files);
      return ids.size < files.length || new Set(grouped).size < grouped.length || grouped.some((id) => !ids.has(id));
    });
    expect(faulty.map(({ title }) => title)).toEqual([]);
  });
});
