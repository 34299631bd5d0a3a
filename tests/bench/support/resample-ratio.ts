import { createRng } from '@/lib/domain/random/rng';
import { quantile } from '@/lib/domain/statistics/quantile';

const ROUNDS = 2000;

/** An error beside a baseline's, and the data set they belong to. */
export type GroupedErrors = { readonly group: string; readonly ours: number; readonly theirs: number };

/** P10 and P90 of the ratio of mean errors if other data sets of the same kind had been at hand (bootstrap by data set). */
export function resampleRatio(errors: readonly GroupedErrors[]): [number, number] {
  const sums = new Map<string, { ours: number; theirs: number }>();
  for (const { group, ours, theirs } of errors) {
    const sum = sums.get(group) ?? { ours: 0, theirs: 0 };
    sums.set(group, { ours: sum.ours + ours, theirs: sum.theirs + theirs });
  }
  const groups = [...sums.values()];
  const rng = createRng('ratios');
  const ratios = Array.from({ length: ROUNDS }, () => {
    let [ours, theirs] = [0, 0];
    for (let i = 0; i < groups.length; i++) {
      const drawn = groups[Math.floor(rng() * groups.length)] as { ours: number; theirs: number };
      ours += drawn.ours;
      theirs += drawn.theirs;
    }
    return ours / theirs;
  });
  return [quantile(ratios, 0.1), quantile(ratios, 0.9)];
}
