/** Turns a text into a stream of 32-bit numbers (xmur3 hash into mulberry32): the same for the same text. */
export function randomFrom(text: string): () => number {
  let a = hash32(text);
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** A 32-bit hash of a text, for orders that must look arbitrary and be the same each time. */
export function hash32(text: string): number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A source of UUIDs of version 4 (Immich 3 refuses others), the same for the same seed. */
export function idSource(seed: string): () => string {
  const next = randomFrom(seed);
  const hex = () => (next() + 0x1_0000_0000).toString(16).slice(1);
  return () => {
    const digits = hex() + hex() + hex() + hex();
    const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) & 3];
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
  };
}
