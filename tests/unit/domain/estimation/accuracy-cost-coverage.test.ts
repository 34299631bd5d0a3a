import { expect, test } from 'vitest';
import { estimateAccuracyCost } from '@/lib/domain/estimation/accuracy-cost';
import { mean } from '@/lib/domain/statistics/mean';
import { BEGINNINGS, makeAccuracyTasks } from '../../../../scripts/calibration/accuracy/accuracy-tasks';
import { hasPublicData } from '../../../../scripts/calibration/data-folder';

// LCDB 1.1 (CC BY 4.0) is not part of this repository; where it lies beside it, the shipped settings are checked on it. They were chosen on
// the same curves: `npm run bench:accuracy` chooses them without the curves that it judges by.
const tasks = hasPublicData() ? everySecondGroup(makeAccuracyTasks()) : [];

/** Half of the data sets: all of them would only take longer. */
function everySecondGroup<Task extends { readonly group: string }>(all: readonly Task[]): Task[] {
  const groups = [...new Set(all.map(({ group }) => group))].sort();
  return all.filter(({ group }) => groups.indexOf(group) % 2 === 1);
}

test.skipIf(!hasPublicData()).each(Object.keys(BEGINNINGS))('examples needed to reach the last error, from %s: P10 to P90 covers 76 to 86 in a hundred', (seen) => {
  const inside = tasks.filter((task) => task.seen === seen).map(({ points, targetError, truth }) => {
    const result = estimateAccuracyCost({ points, targetError, costPerExample: 1 });
    if (!result.ok) throw new Error(result.reason);
    return Number(result.value.examples.p10 <= truth && truth <= result.value.examples.p90);
  });
  expect(inside.length).toBeGreaterThan(100);
  expect(mean(inside)).toBeGreaterThan(0.76);
  expect(mean(inside)).toBeLessThan(0.86);
});
