import { drawScene } from '~/tests/fake-immich/scene';
import type { FakeAsset } from '~/tests/fake-immich/types';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it may stand in markup. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const isRaw = (extension: string) => /^(3fr|arw|cr[23w]|dng|nef|nrw|orf|pef|raf|raw|rw2|srw)$/i.test(extension);

/** A picture of an asset: the files of one shot look alike; a RAW file is paler, as out of the camera. */
export function thumbnailSvg(asset: FakeAsset, large = false): string {
  const dot = asset.originalFileName.lastIndexOf('.');
  const shot = asset.originalFileName.slice(0, dot < 1 ? undefined : dot).replace(/\.RAW-\d+\..*$|\(\d+\)$/, '');
  const [w, h] = frame(asset, large ? 1440 : 480);
  const pale = isRaw(asset.originalFileName.slice(dot + 1));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`,
    `<title>${escapeMarkup(asset.originalFileName)}</title>`,
    drawScene(shot, w, h),
    pale ? `<rect width="${w}" height="${h}" fill="#9a9c9e" opacity="0.38"/>` : '',
    '</svg>',
  ].join('');
}

/** The picture's own ratio, its longer edge as given. */
function frame({ width, height }: FakeAsset, edge: number): [number, number] {
  if (!width || !height) return [edge, Math.round((edge * 2) / 3)];
  return width >= height ? [edge, Math.round((edge * height) / width)] : [Math.round((edge * width) / height), edge];
}
