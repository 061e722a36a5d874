/**
 * What Google's camera app appends after the stamp, each once or with a number (`RAW-01`).
 * `BURST` is missing on purpose: frames of a burst are shots of their own.
 */
const variants = new Set([
  'raw',
  'cover',
  'original',
  'mp',
  'night',
  'portrait',
  'pano',
  'macro',
  'astro',
  'photosphere',
  'vr',
  'long_exposure',
  'action_pan',
  'motion',
  'hdr',
]);

const stampThenTail = /^((?:pxl_)?\d{8}_\d{9})((?:\.[a-z_]+(?:-\d{1,3})?)+)$/;

/** `pxl_20250402_091500123.raw-01.cover` → `pxl_20250402_091500123`; any other name comes back as it is. */
export function dropVariants(name: string): string {
  const parts = stampThenTail.exec(name);
  if (!parts?.[1] || !parts[2]) return name;
  const tail = parts[2].slice(1).split('.');
  return tail.every((token) => variants.has(token.replace(/-\d+$/, ''))) ? parts[1] : name;
}
