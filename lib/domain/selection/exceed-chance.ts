import type { Capacity } from './types';

/** What can be planned of a capacity: what is available less the share that keeps existing systems running. */
export function plannable({ available, lightsOnShare = 0 }: Capacity): number {
  return available * (1 - lightsOnShare);
}

/** Use by all of these projects together, draw by draw. */
export function sumUsage(usages: readonly (Float64Array | undefined)[], count: number): Float64Array {
  const sum = new Float64Array(count);
  for (const usage of usages) {
    if (usage === undefined) continue;
    for (let i = 0; i < count; i++) sum[i] = (sum[i] as number) + (usage[i] as number);
  }
  return sum;
}

/** Share of draws in which the use is above the limit; rounding errors of a sum are forgiven. */
export function exceedChance(usage: Float64Array, limit: number): number {
  const tolerant = limit + 1e-9 * Math.max(1, Math.abs(limit));
  let above = 0;
  for (let i = 0; i < usage.length; i++) if ((usage[i] as number) > tolerant) above++;
  return usage.length === 0 ? 0 : above / usage.length;
}
