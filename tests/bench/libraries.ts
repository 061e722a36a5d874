import { createLibrary, type FakeAlbum, type FakeAsset, type FakeUser, type Library } from '~/tests/fake-immich';

/** How big a library is to be: pairs, and files without a partner, evenly among them. */
export interface LibrarySize {
  pairs: number;
  lone?: number;
  /** All of it is one duplicate group. */
  areDuplicates?: boolean;
  /** Three of four pairs want a look, for one of three reasons. */
  wantLook?: boolean;
}

export interface BenchLibrary {
  library: Library;
  me: FakeUser;
  /** A key with every permission. */
  secret: string;
  /** Everything, in one album. */
  album: FakeAlbum;
  /** The ids of each pair, the developed file first. */
  pairs: [string, string][];
}

const start = Date.UTC(2022, 0, 1, 9);
const minute = 60_000;

/** One user whose pictures were taken a few minutes apart, all in one album. */
export function benchLibrary({ pairs, lone = 0, areDuplicates = false, wantLook = false }: LibrarySize): BenchLibrary {
  const builder = createLibrary({ seed: `bench ${pairs} ${lone}` });
  const me = builder.user({ name: 'Ansel' });
  const { secret } = builder.apiKey(me);
  const assets: FakeAsset[] = [];
  const ids: [string, string][] = [];
  for (let shot = 0; shot < pairs + lone; shot += 1) {
    const name = `DSC${Math.floor(shot / 10_000)}_${String(shot % 10_000).padStart(4, '0')}`;
    const takenAt = start + shot * 7 * minute;
    const isPair = Math.floor(((shot + 1) * pairs) / (pairs + lone)) > Math.floor((shot * pairs) / (pairs + lone));
    if (isPair) {
      const [developed, raw] = builder.pair(me, name, { takenAt });
      if (wantLook) makeDoubtful(raw, shot % 4);
      ids.push([developed.id, raw.id]);
      assets.push(developed, raw);
    } else {
      assets.push(builder.asset(me, `${name}.JPG`, { takenAt }));
    }
  }
  if (areDuplicates) builder.duplicates(assets);
  return { library: builder.library, me, secret, album: builder.album(me, 'Everything', assets), pairs: ids };
}

function makeDoubtful(raw: FakeAsset, kind: number): void {
  if (kind === 0) raw.visibility = 'archive';
  if (kind === 1 && raw.exif) Object.assign(raw.exif, { make: 'Canon', model: 'Canon EOS 5D' });
  if (kind === 2) {
    raw.localDateTime += 180 * minute * 1000;
    raw.fileCreatedAt += 180 * minute * 1000;
  }
}
