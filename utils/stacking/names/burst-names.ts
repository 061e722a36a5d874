/** What a name says of the burst that its file is a frame of. */
export interface BurstFrame {
  /** The same for every frame of one burst. */
  id: string;
  /** The place in the burst, where the name says it. */
  number: number;
  /** The frame that the phone chose. */
  isCover: boolean;
  /** Says no more than a stamp and a number, which a renamer writes as well for all that was taken on one day. */
  isNumberOnly: boolean;
}

/** What phones call the frame that they chose: Google and Huawei `_COVER`, Motorola `_COVER_TOP`. */
const cover = '((?:_cover|_top|_best)*)';

/** Pixel and Nexus `00000IMG_00000_BURST20180101123456789_COVER`, Xperia `DSC_0001_BURST20180101123456789`. */
const burstWithId = new RegExp(`_burst(\\d{10,})${cover}$`);
/** Huawei and HTC `_BURST001_COVER`, Motorola `_BURST000_COVER_TOP`, Xiaomi `_BURST1`, LG and OnePlus `_Burst01`. */
const burstWithNumber = new RegExp(`^(.+)_burst(\\d{1,4})${cover}$`);
/** Samsung `20231207_101605_001`. */
const samsung = new RegExp(`^(\\d{8}_\\d{6})_(\\d{3})${cover}$`);

/** Reads a folded name as one frame of a phone's burst. */
export function readBurst(name: string): BurstFrame | null {
  const [, id, chosen] = burstWithId.exec(name) ?? [];
  if (id) return { id, number: 0, isCover: chosen !== '', isNumberOnly: false };
  const [, base, number, top] = burstWithNumber.exec(name) ?? [];
  if (base) return { id: base, number: Number(number), isCover: top !== '', isNumberOnly: false };
  const [, stamp, frame, best] = samsung.exec(name) ?? [];
  return stamp ? { id: stamp, number: Number(frame), isCover: best !== '', isNumberOnly: true } : null;
}
