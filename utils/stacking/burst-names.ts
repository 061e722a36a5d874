export interface BurstFrame {
  /** The same for every frame of one burst. */
  id: string;
  /** The frame that the phone chose. */
  isCover: boolean;
}

/** Pixel and Nexus `00000IMG_00000_BURST20180101123456789_COVER`, Xperia `DSC_0001_BURST20180101123456789`. */
const burstWithId = /_burst(\d{10,})(_cover)?$/;
/** Huawei and HTC `IMG_20180101_123456_BURST001_COVER`, LG `20150101_123456_burst01`. */
const burstWithFrame = /^(.+)_burst\d{1,4}(_cover)?$/;
/** Samsung `20231207_101605_001`. */
const samsung = /^(\d{8}_\d{6})_\d{3}$/;

/** No file name begins so on any system that cameras or phones are read on: it holds a colon. */
const prefix = 'burst:';

/** Reads a folded name as one frame of a phone's burst. */
export function readBurst(name: string): BurstFrame | null {
  const withId = burstWithId.exec(name);
  if (withId) return { id: `${prefix}${withId[1]}`, isCover: withId[2] !== undefined };
  const withFrame = burstWithFrame.exec(name);
  if (withFrame) return { id: `${prefix}${withFrame[1]}`, isCover: withFrame[2] !== undefined };
  const plain = samsung.exec(name);
  return plain ? { id: `${prefix}${plain[1]}`, isCover: false } : null;
}
