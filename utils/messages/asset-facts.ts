/** What tells one file of a group from another. Text is the server's own, never markup. */
export interface AssetFacts {
  id: string;
  /** Wall time where the picture was taken, in milliseconds as if it were UTC. */
  wallTime: number;
  /** Milliseconds since 1970. */
  time: number;
  camera: string | null;
  lens: string | null;
  /** Seconds, as the camera writes them, e.g. `1/250`. */
  exposureTime: string | null;
  fNumber: number | null;
  iso: number | null;
  /** Millimetres. */
  focalLength: number | null;
  width: number | null;
  height: number | null;
  bytes: number | null;
  /** Null where the server gave the file a name of its own: its folder says nothing then. */
  folder: string | null;
  /** The names of the albums that it is in; null where the key may not say. */
  albums: string[] | null;
}
