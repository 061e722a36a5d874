import { spanOf } from './agreement';
import type { Cluster } from './cluster';
import type { BurstFrame } from './names/burst-names';
import type { StackRules } from './types';

/** A cluster whose files are one frame of a burst. */
export interface FrameCluster {
  frame: BurstFrame;
  /** The shot name of the frame. */
  name: string;
  cluster: Cluster;
}

/** Frames follow each other: so long at most is the next one away. */
const nextFrameMs = 5_000;
/** What is known by stamp and number alone: no phone's burst lasts longer, or has more frames. */
const longestMs = 30_000;
const mostFrames = 100;

/**
 * Finds the bursts among the frames of one id: those that follow each other by at most 5 s, two frames at least.
 * A stamp that many files share is a session and no burst: where stamp and number are all that a name says, every frame
 * of the id must be in one burst, and that must be over as soon as a phone's is.
 */
export function findBursts(frames: readonly FrameCluster[], { sameCamera }: StackRules): FrameCluster[][] {
  if (sameCamera) return byCamera(frames).flatMap((ofCamera) => burstsAmong(ofCamera));
  return burstsAmong(frames);
}

function burstsAmong(frames: readonly FrameCluster[]): FrameCluster[][] {
  const runs = splitAtPauses(frames);
  if (frames.some(({ frame }) => frame.isNumberOnly)) {
    const { earliestLocal, latestLocal } = spanOf(...frames.map(({ cluster }) => cluster.members));
    if (runs.length > 1 || frames.length > mostFrames || latestLocal - earliestLocal > longestMs) return [];
  }
  return runs.filter((run) => new Set(run.map(({ name }) => name)).size > 1);
}

/** Two cameras are two bursts. A frame without EXIF is no difference where there is one camera, and of none of several. */
function byCamera(frames: readonly FrameCluster[]): FrameCluster[][] {
  const found = new Map<string | null, FrameCluster[]>();
  for (const frame of frames) {
    const camera = frame.cluster.members.find((member) => member.camera !== null)?.camera ?? null;
    found.set(camera, [...(found.get(camera) ?? []), frame]);
  }
  return found.size > 2 || !found.has(null) ? [...found.values()] : [[...frames]];
}

/** Frames are in one run where a clock, the same for all, shows no pause between them. */
function splitAtPauses(frames: readonly FrameCluster[]): FrameCluster[][] {
  const timed = frames.map((frame) => ({ frame, span: spanOf(frame.cluster.members) }));
  const byLocal = runsOf(timed, ({ span }) => [span.earliestLocal, span.latestLocal]);
  const byCreated = runsOf(timed, ({ span }) => [span.earliestCreated, span.latestCreated]);
  const runs = byCreated.length < byLocal.length ? byCreated : byLocal;
  return runs.map((run) => run.map(({ frame }) => frame));
}

function runsOf<Timed>(frames: readonly Timed[], timesOf: (frame: Timed) => [from: number, to: number]): Timed[][] {
  const sorted = [...frames].sort((one, other) => timesOf(one)[0] - timesOf(other)[0]);
  const runs: Timed[][] = [];
  let until = -Infinity;
  for (const frame of sorted) {
    const [from, to] = timesOf(frame);
    if (from - until > nextFrameMs) runs.push([]);
    (runs[runs.length - 1] as Timed[]).push(frame);
    until = Math.max(until, to);
  }
  return runs;
}
