import type { FakeAsset } from '~/tests/fake-immich';
import { createLibrary } from '~/tests/fake-immich';
import type { PairLibrary } from './fixtures';

const hour = 3_600_000;
/** How many pairs of each kind there are: 300 in all. */
export const pairsOf = { ARCHIVED: 180, CAMERA: 40, CLOCK: 30, TWICE: 30, READY: 20 };

/** An album of 300 shots, 280 of which want a look for one of four reasons. */
export function reasonsLibrary(): PairLibrary {
  const builder = createLibrary({ seed: 'reasons' });
  const me = builder.user({ name: 'Ansel' });
  const all: FakeAsset[] = [];
  let minute = 0;
  for (const [kind, count] of Object.entries(pairsOf)) {
    for (let number = 0; number < count; number++) {
      const name = `${kind}_${1000 + number}`;
      minute += 1;
      const takenAt = Date.UTC(2025, 3, 2, 9) + minute * 60_000;
      const [jpg, raw] = builder.pair(me, name, { takenAt });
      all.push(jpg, raw);
      if (kind === 'ARCHIVED') raw.visibility = 'archive';
      if (kind === 'CAMERA' && raw.exif) Object.assign(raw.exif, { make: 'Canon', model: 'Canon EOS 5D' });
      if (kind === 'CLOCK') {
        raw.localDateTime += 3 * hour * 1000;
        raw.fileCreatedAt += 3 * hour * 1000;
      }
      if (kind === 'TWICE') all.push(builder.asset(me, `${name}.JPG`, { takenAt }));
    }
  }
  return { builder, library: builder.library, me, album: builder.album(me, 'Reasons', all) };
}
