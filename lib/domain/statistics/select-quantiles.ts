const MOST_BINS = 2048;
const NOT_WANTED = 255;

/**
 * Sample quantiles (type 7, as `quantileSorted`) without sorting everything: values are counted in equal bins, and only
 * the bins that hold a wanted order statistic are sorted. Exact. Linear in the number of values, unless nearly all of
 * them fall into one bin; then it is a sort.
 *
 * @param values in any order, at least one, all finite; not changed
 * @param probabilities in [0, 1], at most 100
 */
export function selectQuantiles(values: Float64Array | Float32Array, probabilities: readonly number[]): number[] {
  const last = values.length - 1;
  if (last < 0) return probabilities.map(() => Number.NaN);
  const wanted = probabilities.map((p) => Math.floor(p * last));
  const statistics = selectOrderStatistics(values, [...wanted, ...wanted.map((index) => Math.min(index + 1, last))]);
  return probabilities.map((p, i) => {
    const low = statistics[i] as number;
    const high = statistics[i + probabilities.length] as number;
    const fraction = p * last - (wanted[i] as number);
    return fraction === 0 ? low : low + fraction * (high - low);
  });
}

/** The values at these places (from 0) of the sorted order. */
function selectOrderStatistics(values: Float64Array | Float32Array, places: readonly number[]): number[] {
  const bins = Math.min(MOST_BINS, Math.max(16, values.length >> 2));
  const { least, scale } = chooseScale(values, bins);
  if (scale === 0) return places.map(() => least);
  const before = countInBins(values, least, scale, bins);
  const slots = new Uint8Array(bins).fill(NOT_WANTED);
  const binOf = places.map((place) => findBin(before, place));
  const chosen = [...new Set(binOf)];
  chosen.forEach((bin, slot) => (slots[bin] = slot));
  const members = chosen.map((bin) => new Float64Array((before[bin + 1] as number) - (before[bin] as number)));
  collect(values, least, scale, slots, members);
  for (const member of members) member.sort();
  return places.map((place, i) => {
    const bin = binOf[i] as number;
    return members[slots[bin] as number]?.[place - (before[bin] as number)] as number;
  });
}

/** Bin of a value: ⌊(value − least) · scale⌋; scale is nought if all values are equal. */
function chooseScale(values: Float64Array | Float32Array, bins: number): { least: number; scale: number } {
  let least = values[0] as number;
  let most = least;
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
    else if (value > most) most = value;
  }
  // Slightly fewer, so that the largest value still falls into the last bin.
  const scale = (bins * (1 - 1e-12)) / (most - least);
  return { least, scale: Number.isFinite(scale) ? scale : 0 };
}

/** before[b] values lie in bins below b. */
function countInBins(values: Float64Array | Float32Array, least: number, scale: number, bins: number): Uint32Array {
  const before = new Uint32Array(bins + 1);
  for (let i = 0; i < values.length; i++) before[((((values[i] as number) - least) * scale) | 0) + 1]!++;
  for (let bin = 0; bin < bins; bin++) before[bin + 1] = (before[bin + 1] as number) + (before[bin] as number);
  return before;
}

function findBin(before: Uint32Array, place: number): number {
  let low = 0;
  let high = before.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((before[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}

function collect(
  values: Float64Array | Float32Array,
  least: number,
  scale: number,
  slots: Uint8Array,
  members: readonly Float64Array[],
): void {
  const filled = members.map(() => 0);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const slot = slots[((value - least) * scale) | 0] as number;
    if (slot === NOT_WANTED) continue;
    const place = filled[slot] as number;
    (members[slot] as Float64Array)[place] = value;
    filled[slot] = place + 1;
  }
}
