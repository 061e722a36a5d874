import { randomFrom } from '~/tests/fake-immich/ids';

type Palette = readonly [sky: string, horizon: string, sun: string, far: string, middle: string, near: string];

const palettes: readonly Palette[] = [
  ['#2f6fb2', '#a9cfe8', '#fff3c4', '#7fa3b8', '#4f7f6b', '#2d5a45'],
  ['#f2a65a', '#fbe3c0', '#fff6e0', '#c98a7d', '#8f5a6b', '#4b3350'],
  ['#35336b', '#d9798b', '#ffd9a0', '#6d4c80', '#44356a', '#221f45'],
  ['#1b2a56', '#5a7bb0', '#f3f1d8', '#41598a', '#2c4069', '#1a2747'],
  ['#5aa9a4', '#dcefe0', '#ffffff', '#8fc0a9', '#5b9279', '#315b52'],
  ['#c8d3dc', '#f0ece4', '#fffdf5', '#a9b4ba', '#87968f', '#5d6b5f'],
  ['#3b7dc4', '#f7d9a8', '#fff0b5', '#d5a06a', '#b06d49', '#6b3f34'],
];
const leaves = ['#e08a9b', '#c8452f', '#e0a52f', '#3f7d4a', '#f0c7cf'];

/**
 * A landscape in flat colours, the same for the same text: sky, sun, hills, and in front water, trees, a gate or a tower.
 */
export function drawScene(text: string, w: number, h: number): string {
  const next = randomFrom(text);
  const between = (from: number, to: number) => from + (next() % 1000) * ((to - from) / 1000);
  const oneOf = <T>(all: readonly T[]): T => all[next() % all.length] as T;
  const n = (value: number) => value.toFixed(1);
  const [sky, horizon, sun, far, middle, near] = oneOf(palettes);

  const hills = (top: number, rise: number, colour: string) => {
    const crests = Math.round(between(2, 4));
    const step = w / crests;
    let path = `M0 ${n(h)}V${n(top)}`;
    for (let i = 0; i < crests; i++) {
      const crest = top - between(0.3, 1) * rise;
      const x = i * step;
      path += `C${n(x + step * 0.3)} ${n(crest)} ${n(x + step * 0.7)} ${n(crest)} ${n(x + step)} ${n(top + between(-0.2, 0.2) * rise)}`;
    }
    return `<path d="${path}V${n(h)}Z" fill="${colour}"/>`;
  };
  const peaks = () => {
    const [x, top, wide] = [between(0.25, 0.75) * w, between(0.18, 0.3) * h, between(0.35, 0.5) * w];
    const slope = (h * 0.66 - top) / wide;
    const cap = 0.22 * wide;
    return [
      `<path d="M${n(x - wide)} ${n(h * 0.66)}L${n(x)} ${n(top)}L${n(x + wide)} ${n(h * 0.66)}Z" fill="${far}"/>`,
      `<path d="M${n(x - cap)} ${n(top + cap * slope)}L${n(x)} ${n(top)}L${n(x + cap)} ${n(top + cap * slope)}L${n(x + cap * 0.4)} ${n(top + cap * slope * 0.8)}L${n(x)} ${n(top + cap * slope * 1.1)}L${n(x - cap * 0.5)} ${n(top + cap * slope * 0.75)}Z" fill="#fff" fill-opacity="0.85"/>`,
    ].join('');
  };

  const water = () => {
    const stripes = Array.from({ length: 5 }, (_, i) => {
      const y = h * (0.76 + i * 0.048);
      const [x, length] = [between(0.05, 0.6) * w, between(0.15, 0.4) * w];
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(length)}" height="${n(h * 0.008)}" fill="${horizon}" opacity="0.5"/>`;
    });
    return `<rect y="${n(h * 0.72)}" width="${w}" height="${n(h * 0.28)}" fill="${sky}"/>${stripes.join('')}`;
  };
  const trees = () => {
    const colour = oneOf(leaves);
    return Array.from({ length: Math.round(between(3, 7)) }, () => {
      const [x, r] = [between(0, 1) * w, between(0.07, 0.15) * h];
      const y = h * between(0.74, 0.82);
      return `<path d="M${n(x - r * 0.1)} ${n(h)}V${n(y)}H${n(x + r * 0.1)}V${n(h)}Z" fill="#3a2c28"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${colour}"/>`;
    }).join('');
  };
  const gate = () => {
    const [x, u] = [between(0.3, 0.7) * w, h * 0.1];
    const bar = (left: number, top: number, width: number, height: number) =>
      `<rect x="${n(x + left * u)}" y="${n(h - top * u)}" width="${n(width * u)}" height="${n(height * u)}" fill="#c8402c"/>`;
    return bar(-1.6, 4.4, 0.4, 4.4) + bar(1.2, 4.4, 0.4, 4.4) + bar(-2.4, 5, 4.8, 0.5) + bar(-1.9, 3.9, 3.8, 0.3);
  };
  const tower = () => {
    const [x, u] = [between(0.25, 0.75) * w, h * 0.09];
    return [0, 1, 2, 3]
      .map((i) => {
        const half = 1.9 - i * 0.35;
        const y = h - (i + 1) * 1.35 * u;
        return `<path d="M${n(x - half * u)} ${n(y + 0.5 * u)}L${n(x - half * 0.6 * u)} ${n(y)}H${n(x + half * 0.6 * u)}L${n(x + half * u)} ${n(y + 0.5 * u)}Z" fill="#2a2530"/><rect x="${n(x - half * 0.5 * u)}" y="${n(y + 0.5 * u)}" width="${n(half * u)}" height="${n(0.9 * u)}" fill="#8a4b3c"/>`;
      })
      .join('');
  };

  const light = `<circle cx="${n(between(0.12, 0.88) * w)}" cy="${n(between(0.14, 0.42) * h)}" r="${n(between(0.05, 0.1) * h)}" fill="${sun}"/>`;
  const back = next() % 3 === 0 ? peaks() : hills(h * 0.6, h * 0.24, far);
  const front = oneOf([water, trees, trees, gate, tower, () => '']);
  return [
    `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${sky}"/><stop offset="0.7" stop-color="${horizon}"/></linearGradient>`,
    `<rect width="${w}" height="${h}" fill="url(#sky)"/>`,
    light,
    back,
    hills(h * 0.74, h * 0.18, middle),
    front === water ? water() : hills(h * 0.88, h * 0.1, near) + front(),
  ].join('');
}
