import { createLibrary, type FakeAsset } from '~/tests/fake-immich';
import type { ReasonCode } from '~/utils/stacking/types';

const second = 1000;
const hour = 3_600_000;
export const day = 24 * hour;
/** When the album begins; every shot of it comes a minute after the one before. */
export const noon = Date.UTC(2025, 3, 2, 12);

/** One card of the review, or one stack: a name, its files with the primary first, why it wants a look. */
export interface Expected {
  name: string;
  files: string[];
  /** None: ready. */
  reasons?: Partial<Record<ReasonCode, string>>;
  /** Adds to a stack that exists. */
  extends?: boolean;
  stacked?: boolean;
}

/** An album with every trouble at once, and what the review should make of it. */
export function troubledLibrary() {
  const builder = createLibrary({ seed: 'trouble' });
  const me = builder.user({ name: 'Ansel' });
  const partner = builder.user({ name: 'Dorothea' });
  const inAlbum: FakeAsset[] = [];
  const expected: Expected[] = [];
  let minutes = 0;
  /** Each shot a minute after the one before. */
  const next = () => noon + ++minutes * 60_000;
  const put = (...assets: FakeAsset[]) => {
    inAlbum.push(...assets);
    return assets;
  };
  const pair = (name: string, input: Parameters<typeof builder.pair>[2] = {}) => {
    const [developed, raw] = builder.pair(me, name, { takenAt: next(), ...input });
    put(developed, raw);
    return [developed, raw] as const;
  };
  const file = (name: string, takenAt: number, input: Parameters<typeof builder.asset>[2] = {}) =>
    builder.asset(me, name, { takenAt, ...input });
  const expectPair = (name: string, more: Partial<Expected> = {}) =>
    expected.push({ name, files: [`${name}.JPG`, `${name}.NEF`], ...more });

  // Certain, by whatever name.
  for (const name of [
    'DSC_0001',
    '2025-01-20 a',
    '2025-01-20 b',
    'IMG_1 (1)',
    'a.b-c [d] & <e>',
    '.hidden',
    '写真 ☃ 👩‍🚀',
  ]) {
    pair(name);
    expectPair(name);
  }
  // The counter began again: the same name a year later, and another year later the NEF alone.
  pair('DSC_0001', { takenAt: noon + 365 * day });
  expectPair('DSC_0001');
  put(file('DSC_0001.NEF', noon + 730 * day));
  // One name, written composed and decomposed.
  const at = next();
  put(file('Zürich.JPG'.normalize('NFC'), at), file('Zürich.nef'.normalize('NFD'), at));
  expected.push({
    name: 'Zürich'.normalize('NFC'),
    files: ['Zürich.JPG'.normalize('NFC'), 'Zürich.nef'.normalize('NFD')],
  });
  const triple = next();
  put(...['CR3', 'DNG', 'JPG'].map((type) => file(`IMG_7001.${type}`, triple)));
  expected.push({ name: 'IMG_7001', files: ['IMG_7001.JPG', 'IMG_7001.CR3', 'IMG_7001.DNG'] });
  const developedOfRaw = next();
  put(file('IMG_7002.NEF', developedOfRaw), file('IMG_7002.NEF.jpg', developedOfRaw));
  expected.push({ name: 'IMG_7002', files: ['IMG_7002.NEF.jpg', 'IMG_7002.NEF'] });
  // A stamp to the millisecond needs no clock: the RAW's is hours off.
  const pixel = 'PXL_20250402_091500123';
  put(file(`${pixel}.RAW-01.COVER.jpg`, next()), file(`${pixel}.RAW-02.ORIGINAL.dng`, noon - 5 * hour));
  expected.push({ name: pixel, files: [`${pixel}.RAW-01.COVER.jpg`, `${pixel}.RAW-02.ORIGINAL.dng`] });
  // A RAW without a time zone agrees on the wall clock alone.
  const wall = next();
  put(file('ZONE_1.JPG', wall), file('ZONE_1.NEF', wall + 2 * hour, { localDateTime: wall }));
  expectPair('ZONE_1');
  pair('ARCHIVED_1', { visibility: 'archive' });
  expectPair('ARCHIVED_1');

  // Stacks that exist: whole, to be extended (one member lies outside the album).
  builder.stack(pair('STACKED_1'));
  expectPair('STACKED_1', { stacked: true });
  const extended = next();
  const outside = file('EXT_1.DNG', extended);
  const [extJpg] = put(file('EXT_1.JPG', extended), file('EXT_1.CR3', extended));
  builder.stack([outside, extJpg as FakeAsset]);
  expected.push({ name: 'EXT_1', files: ['EXT_1.DNG', 'EXT_1.CR3', 'EXT_1.JPG'], extends: true });

  // What wants a look.
  const late = next();
  put(file('CLOCK_1.JPG', late), file('CLOCK_1.NEF', late + 3 * hour));
  expectPair('CLOCK_1', { reasons: { 'clocks-differ': '3 hours apart' } });
  const dated = next();
  put(file('FALL_1.JPG', dated, { fileModifiedAt: dated + day }), file('FALL_1.NEF', dated + 400 * day));
  expectPair('FALL_1', { reasons: { 'clocks-differ': '400 days apart, one file without a date of its own' } });
  const fits = next();
  put(file('AMB_1.JPG', fits), file('AMB_1.NEF', fits + 1.5 * second), file('AMB_1.DNG', fits + 3 * second));
  expectPair('AMB_1', { reasons: { ambiguous: 'AMB_1.NEF' } });
  const cameras = next();
  put(file('CAM_1.JPG', cameras, { exif: { make: 'Canon', model: 'EOS 5D' } }), file('CAM_1.NEF', cameras));
  expectPair('CAM_1', { reasons: { 'cameras-differ': 'Canon EOS 5D and NIKON Z 6' } });
  const twice = next();
  put(
    file('TWICE_1.JPG', twice, { width: 7000 }),
    file('TWICE_1.JPG', twice, { libraryId: builder.library.users[0]?.id }),
  );
  put(file('TWICE_1.NEF', twice));
  expected.push({
    name: 'TWICE_1',
    files: ['TWICE_1.JPG', 'TWICE_1.JPG', 'TWICE_1.NEF'],
    reasons: { 'same-type-twice': 'TWICE_1.JPG and TWICE_1.JPG (one in an external library)' },
  });
  const plain = next();
  put(file('FullSizeRender.HEIC', plain), file('FullSizeRender.DNG', plain + second));
  expected.push({
    name: 'FullSizeRender',
    files: ['FullSizeRender.HEIC', 'FullSizeRender.DNG'],
    reasons: { 'generic-name': '1 second apart' },
  });
  const crossed = next();
  put(file('CROSS_1.JPG', crossed), file('CROSS_1.NEF', crossed + second));
  put(file('CROSS_2.JPG', crossed + second), file('CROSS_2.NEF', crossed));
  expectPair('CROSS_1', { reasons: { 'names-crossed': 'CROSS_2.JPG and CROSS_2.NEF' } });
  expectPair('CROSS_2', { reasons: { 'names-crossed': 'CROSS_1.JPG and CROSS_1.NEF' } });
  const half = next();
  put(file('VIS_1.JPG', half), file('VIS_1.NEF', half, { visibility: 'archive' }));
  expectPair('VIS_1', { reasons: { 'visibility-differs': 'VIS_1.NEF' } });
  const two = next();
  const [jpg, heic, nef, dng] = put(...['JPG', 'HEIC', 'NEF', 'DNG'].map((type) => file(`TWO_1.${type}`, two)));
  builder.stack([jpg, heic] as FakeAsset[]);
  builder.stack([nef, dng] as FakeAsset[]);
  expected.push({
    name: 'TWO_1',
    files: ['TWO_1.JPG', 'TWO_1.DNG', 'TWO_1.HEIC', 'TWO_1.NEF'],
    reasons: { 'two-stacks': '2 stacks' },
    extends: true,
  });
  const panorama = file('PANO_9.JPG', next());
  builder.stack([panorama, pair('FOR_1')[0]]);
  expected.push({
    name: 'FOR_1',
    files: ['PANO_9.JPG', 'FOR_1.JPG', 'FOR_1.NEF'],
    reasons: { 'foreign-members': 'PANO_9.JPG' },
    extends: true,
  });
  const [stranger] = put(file('STRANGER_1.JPG', next()));
  builder.duplicates([...pair('DUP_1'), stranger as FakeAsset]);
  expectPair('DUP_1', { reasons: { 'splits-duplicates': 'STRANGER_1.JPG' } });

  // Never mentioned: alone, an edit, a video, two shots, in the trash, someone else's.
  put(file('LONE_1.JPG', next()), file('LONE_2.NEF', next()));
  const edit = next();
  put(file('EDIT_1.NEF', edit), file('EDIT_1-edited.JPG', edit));
  const video = next();
  put(file('MVI_1.MP4', video, { type: 'VIDEO' }), file('MVI_1.NEF', video));
  put(file('FAR_1.JPG', next()), file('FAR_1.NEF', noon + 90 * day));
  const trashed = next();
  put(file('TRASH_1.JPG', trashed, { trashed: true }), file('TRASH_1.NEF', trashed));
  const theirs = builder.pair(partner, 'THEIRS_1', { takenAt: next() });
  const halfTheirs = next();
  const album = builder.album(
    me,
    'Trouble',
    [
      ...inAlbum,
      ...theirs,
      file('OURS_1.NEF', halfTheirs),
      builder.asset(partner, 'OURS_1.JPG', { takenAt: halfTheirs }),
    ],
    { sharedWith: [{ user: partner }] },
  );
  return { builder, library: builder.library, me, album, expected };
}
