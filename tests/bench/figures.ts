export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const pair = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]] as [number, number];
  return (pair[0] + pair[1]) / 2;
}

/** To a tenth, as figures are printed. */
export const round = (value: number) => Math.round(value * 10) / 10;

/** To a hundredth, for ratios. */
export const roundRatio = (value: number) => Math.round(value * 100) / 100;
