import type { DrawnDrivers } from './create-draws';
import type { ProjectDraws } from './draw-project';
import type { InputShare } from './types';

/** Enough for a share to within 0.03; the draws are in random order. */
const MOST_DRAWS = 2000;

/**
 * Which input moves the priority most: the squared correlation of each input with the priority (logs where all values
 * are positive), and for disagreeing scorers the share of variance between them (correlation ratio). First-order
 * shares; inputs that err together, as efforts do, each count what they share.
 */
export function measureSensitivity(drawn: ProjectDraws, priority: Float32Array, drivers: DrawnDrivers): InputShare[] {
  const size = Math.min(MOST_DRAWS, priority.length);
  const target = standardise(priority, size);
  if (target === null) return [];
  const shares: InputShare[] = [];
  const add = (input: string, values: Float64Array): void => {
    const standard = standardise(values, size);
    if (standard !== null) shares.push({ input, share: squaredCorrelation(standard, target) });
  };
  for (const [key, values] of drawn.inputs) add(key, values);
  for (const id of drawn.score.driverIds) {
    const driver = drivers.get(id);
    if (driver !== undefined) add(`driver:${id}`, driver.factors);
  }
  if (drawn.assignment !== null) shares.push({ input: 'scorers', share: shareBetween(drawn.assignment.believed, target) });
  return shares.sort((a, b) => b.share - a.share);
}

/** Values, or their logs, with mean 0 and mean square 1; null if they do not vary. */
function standardise(values: Float64Array | Float32Array, size: number): Float64Array | null {
  const result = new Float64Array(size);
  let isPositive = true;
  for (let i = 0; i < size; i++) isPositive &&= (values[i] as number) > 0;
  let mean = 0;
  for (let i = 0; i < size; i++) {
    result[i] = isPositive ? Math.log(values[i] as number) : (values[i] as number);
    mean += (result[i] as number) / size;
  }
  let square = 0;
  for (let i = 0; i < size; i++) square += ((result[i] as number) - mean) ** 2 / size;
  if (!(square > 1e-18 * (1 + mean * mean))) return null;
  const scale = 1 / Math.sqrt(square);
  for (let i = 0; i < size; i++) result[i] = ((result[i] as number) - mean) * scale;
  return result;
}

function squaredCorrelation(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return (sum / a.length) ** 2;
}

/** Variance of the group means as a share of all variance; `target` has variance 1. */
function shareBetween(groups: Uint16Array, target: Float64Array): number {
  const sums = new Map<number, { sum: number; count: number }>();
  for (let i = 0; i < target.length; i++) {
    const group = groups[i] as number;
    const known = sums.get(group) ?? { sum: 0, count: 0 };
    known.sum += target[i] as number;
    known.count += 1;
    sums.set(group, known);
  }
  let between = 0;
  for (const { sum, count } of sums.values()) between += (sum * sum) / count / target.length;
  return between;
}
