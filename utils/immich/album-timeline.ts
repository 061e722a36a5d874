/**
 * The calls by which an album's page reads its timeline, as regular expressions on the whole address, such as RE2 takes.
 *
 * `shown` are those of the album that is looked at: `buckets` with `albumId`, and `bucket` with `albumId` and `order`,
 * which Immich's client writes by the alphabet. A `bucket` without `order` comes from the page that adds photos and
 * marks by it which ones the album has. `shared` are those of a shared link. Immich 2.7 to 3.1.
 */
export function albumTimelineCalls(origin: string): { shown: string; shared: string } {
  const call = `^${origin.replace(/[^\w:/-]/g, '\\$&')}/api/timeline/bucket`;
  const album = '\\?(.*&)?albumId=';
  return { shown: `${call}(s${album}|${album}.*&order=)`, shared: `${call}s?\\?(.*&)?(key|slug)=` };
}
