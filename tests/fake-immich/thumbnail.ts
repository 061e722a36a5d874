import { randomFrom } from '~/tests/fake-immich/ids';
import type { FakeAsset } from '~/tests/fake-immich/types';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it may stand in markup. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const isRaw = (extension: string) => /^(3fr|arw|cr[23w]|dng|nef|nrw|orf|pef|raf|raw|rw2|srw)$/i.test(extension);

/**
 * A picture of an asset: a gradient and circles from its shot name, so that the files of one shot look alike; a RAW
 * file is paler. Shot name and extension stand in the middle.
 */
export function thumbnailSvg(asset: FakeAsset, large = false): string {
  const dot = asset.originalFileName.lastIndexOf('.');
  const name = asset.originalFileName.slice(0, dot < 1 ? undefined : dot).replace(/\.RAW-\d+\..*$/, '');
  const extension = dot < 1 ? '' : asset.originalFileName.slice(dot + 1);
  const raw = isRaw(extension);
  const next = randomFrom(name.replace(/\(\d+\)$/, ''));
  const between = (from: number, to: number) => from + (next() % 1000) * ((to - from) / 1000);
  const [w, h] = frame(asset, large ? 1440 : 480);
  const hue = between(0, 360);
  const colour = (shift: number, light: number) =>
    `hsl(${Math.round(hue + shift + 360) % 360} ${raw ? 18 : 72}% ${raw ? light + 6 : light}%)`;
  const circles = Array.from({ length: 5 }, () => {
    const [x, y, r] = [between(0, 1) * w, between(0, 1) * h, between(0.06, 0.24) * Math.min(w, h)];
    return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${r.toFixed(0)}" fill="${colour(between(40, 320), 55)}" opacity="0.7"/>`;
  });
  const size = Math.min(h / 9, (w * 1.5) / Math.max(8, name.length));
  const line = (text: string, y: number, fontSize: number, weight: number) =>
    `<text x="${w / 2}" y="${y.toFixed(0)}" font-size="${fontSize.toFixed(1)}" font-weight="${weight}">${escapeMarkup(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`,
    `<linearGradient id="g" x2="1" y2="1"><stop stop-color="${colour(0, 42)}"/><stop offset="1" stop-color="${colour(70, 26)}"/></linearGradient>`,
    `<rect width="${w}" height="${h}" fill="url(#g)"/>`,
    ...circles,
    `<g font-family="Arial, Helvetica, sans-serif" fill="#fff" fill-opacity="${raw ? 0.78 : 0.95}" text-anchor="middle">`,
    line(name, h * 0.48, size, 700),
    line(extension, h * 0.48 + size * 1.6, size * 0.6, 400),
    '</g></svg>',
  ].join('');
}

/** The picture's own ratio, its longer edge as given. */
function frame({ width, height }: FakeAsset, edge: number): [number, number] {
  if (!width || !height) return [edge, Math.round((edge * 2) / 3)];
  return width >= height ? [edge, Math.round((edge * height) / width)] : [Math.round((edge * width) / height), edge];
}
