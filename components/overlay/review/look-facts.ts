import { language, listText, type MessageKey, numberText } from '~/utils/i18n';
import type { AssetFacts } from '~/utils/messages/asset-facts';

/** One fact of all files of a group. */
export interface FactRow {
  label: MessageKey;
  /** In the order of the files; null where it is not known. */
  texts: (string | null)[];
  /** Not all that is known is the same. */
  differs: boolean;
}

type Read = (facts: AssetFacts) => string | null;

const rows: [MessageKey, Read][] = [
  ['overlay_fact_wall_time', ({ wallTime }) => timeText(wallTime)],
  ['overlay_fact_time', ({ time }) => timeText(time)],
  ['overlay_fact_camera', ({ camera }) => camera],
  ['overlay_fact_lens', ({ lens }) => lens],
  ['overlay_fact_exposure', exposureText],
  ['overlay_fact_pixels', ({ width, height }) => (width && height ? `${width} × ${height}` : null)],
  ['overlay_fact_bytes', ({ bytes }) => (bytes === null ? null : bytesText(bytes))],
  ['overlay_fact_folder', ({ folder }) => folder],
  ['overlay_fact_albums', ({ albums }) => (albums && albums.length > 0 ? listText(albums) : null)],
];

/** The facts that any of the files has, in the words of the reader's language. */
export function factRows(files: readonly (AssetFacts | null)[]): FactRow[] {
  return rows
    .map(([label, read]) => {
      const texts = files.map((facts) => facts && read(facts));
      return { label, texts, differs: new Set(texts.filter((text) => text !== null)).size > 1 };
    })
    .filter(({ texts }) => texts.some((text) => text !== null));
}

/** To the second, or to the millisecond where there is one. */
function timeText(ms: number): string {
  const second = ms % 1000 === 0 ? {} : ({ fractionalSecondDigits: 3 } as const);
  return new Intl.DateTimeFormat(language(), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    ...second,
    timeZone: 'UTC',
  }).format(ms);
}

function exposureText({ exposureTime, fNumber, iso, focalLength }: AssetFacts): string | null {
  const parts = [
    exposureTime && `${exposureTime} s`,
    fNumber && `f/${numberText(fNumber)}`,
    iso && `ISO ${iso}`,
    focalLength && `${numberText(focalLength)} mm`,
  ];
  return parts.filter(Boolean).join(' · ') || null;
}

function bytesText(bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000);
  return numberText(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
}
