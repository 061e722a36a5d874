import { hash32 } from '~/tests/fake-immich/ids';
import type { State } from '~/tests/fake-immich/state';
import type { FakeAsset } from '~/tests/fake-immich/types';

/**
 * One page. Before 3.1.0 only `fileCreatedAt` orders the rows, and each page is a query of its own: assets of equal
 * time come in another order on every page, so that a run cut by a page's edge repeats some and loses others.
 */
export function pageOf(state: State, found: FakeAsset[], from: number, size: number): FakeAsset[] {
  const to = Math.min(from + size, found.length);
  if (state.behaviour.stablePaging) return found.slice(from, to);
  const time = (index: number) => found[index]?.fileCreatedAt;
  let start = from;
  let end = to;
  while (start > 0 && start < found.length && time(start - 1) === time(start)) start--;
  while (end > 0 && end < found.length && time(end - 1) === time(end)) end++;
  const run = found.slice(start, end);
  const page = Math.floor(from / size) + 1;
  const rank = new Map(run.map((asset) => [asset, hash32(`${asset.id} ${page}`)]));
  const descending = (time(start) ?? 0) >= (time(end - 1) ?? 0);
  run.sort(
    (a, b) => (b.fileCreatedAt - a.fileCreatedAt) * (descending ? 1 : -1) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
  );
  return run.slice(from - start, to - start);
}
