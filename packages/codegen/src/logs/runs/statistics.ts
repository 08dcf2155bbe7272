/** The middle value; the mean of the two middle ones of an even number. NaN for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Makes the median absolute deviation an estimate of a normal distribution's standard deviation (1 / Φ⁻¹(3/4)). */
const MAD_TO_SIGMA = 1.4826;
/** Standard error of a median over that of a mean, for normal values (√(π/2)). */
const MEDIAN_ERROR = 1.2533;

/** The spread of values around their median, in units of a standard deviation; outliers hardly move it. */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  return MAD_TO_SIGMA * median(values.map((value) => Math.abs(value - middle)));
}

/** How far the median of so many values may be off by chance. Neighbours that resemble each other count for less. */
export function medianError(values: readonly number[]): number {
  return (MEDIAN_ERROR * spread(values)) / Math.sqrt(effectiveCount(values));
}

/** The number of independent values in a series, from its lag-1 autocorrelation. */
function effectiveCount(values: readonly number[]): number {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  let variance = 0;
  let covariance = 0;
  for (let at = 0; at < count; at++) {
    const here = (values[at] as number) - mean;
    variance += here * here;
    if (at > 0) covariance += here * ((values[at - 1] as number) - mean);
  }
  const correlation = variance === 0 ? 0 : Math.min(Math.max(covariance / variance, 0), 0.99);
  return Math.max((count * (1 - correlation)) / (1 + correlation), 1);
}
