import { createLibrary } from '~/tests/fake-immich/library';
import type { Library } from '~/tests/fake-immich/types';

const hour = 3_600_000;

/** An address and a password that fit `demoLibrary()`. */
export const demoAccount = { email: 'demo@example.org', password: 'demo' };

/**
 * One user with an album "Kyoto": 40 pairs of a day's walk, and around them what makes stacking hard. The file names are
 * those of real cameras.
 */
export function demoLibrary(): Library {
  const lib = createLibrary({ seed: 'kyoto' });
  const me = lib.user({ ...demoAccount, name: 'Aiko Tanaka', isAdmin: true, avatarColor: 'primary' });
  const start = Date.UTC(2025, 3, 2, 9, 0, 0);
  const at = (minutes: number) => start + minutes * 60_000;
  const tall = { width: 4000, height: 6000 };

  const pairs = Array.from({ length: 40 }, (_, i) =>
    lib.pair(me, `DSC_${4101 + i}`, { takenAt: at(i * 9), ...(i % 5 === 3 && tall) }),
  ).flat();

  const triple = ['HEIC', 'JPG', 'DNG'].map((extension) =>
    lib.asset(me, `IMG_0420.${extension}`, {
      takenAt: at(12),
      exif: { make: 'Apple', model: 'iPhone 15 Pro' },
    }),
  );

  const pixel = { make: 'Google', model: 'Pixel 8 Pro' };
  const pixelPair = [
    lib.asset(me, 'PXL_20250402_101530123.RAW-01.COVER.jpg', { takenAt: at(75), exif: pixel }),
    lib.asset(me, 'PXL_20250402_101530123.RAW-02.ORIGINAL.dng', { takenAt: at(75) + 400, exif: pixel }),
  ];

  const clocksApart = [
    lib.asset(me, 'DSC_4200.JPG', { takenAt: at(100), ...tall }),
    lib.asset(me, 'DSC_4200.NEF', { takenAt: at(100) + 3 * hour, ...tall }),
  ];

  const stacked = lib.pair(me, 'DSC_4400', { takenAt: at(190) });
  lib.stack(stacked);

  const lone = lib.asset(me, 'DSC_4300.JPG', { takenAt: at(240) });

  const fuji = { make: 'FUJIFILM', model: 'X-T4' };
  const rollover = [at(60), at(60) - 37 * 24 * hour].flatMap((takenAt) =>
    lib.pair(me, 'DSCF0001', { raw: 'RAF', takenAt, exif: fuji }),
  );

  const hostile = lib.pair(me, 'A&B <img src=x onerror=alert(1)>', { takenAt: at(300) });

  lib.album(
    me,
    'Kyoto',
    [...pairs, ...triple, ...pixelPair, ...clocksApart, ...stacked, lone, ...rollover, ...hostile],
    { thumbnail: pairs[0] },
  );

  addDuplicates();
  return lib.library;

  function addDuplicates() {
    for (let i = 0; i < 4; i++) lib.duplicates(lib.pair(me, `DUP_510${i}`, { takenAt: at(1500 + i * 5) }));
    lib.duplicates([
      lib.asset(me, 'sunset.JPG', { takenAt: at(1600) }),
      lib.asset(me, 'sunset(1).JPG', { takenAt: at(1600) }),
    ]);
    const burst = [0, 1].flatMap((i) => lib.pair(me, `BURST_700${i}`, { takenAt: at(1700) + i * 1000 }));
    lib.duplicates(burst);
    lib.album(me, 'Empty album', []);
  }
}
