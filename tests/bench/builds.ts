/** Folders of unpacked extensions for Chromium. */
export interface Builds {
  /** The one to be measured; the one that was built unless another is named. */
  extension?: string | undefined;
  /** An earlier one to compare it with in the same run. */
  before?: string | undefined;
}
