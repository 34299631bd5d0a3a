import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { estimateAccuracyCost } from '@/lib/domain/estimation/accuracy-cost';
import type { ErrorPoint } from '@/lib/domain/estimation/fit-learning-curve';

// LCDB 1.1 (CC BY 4.0) is not part of this repository; where it lies beside it, the parameters are checked on it.
const path = fileURLToPath(new URL('../../../../../shared/data/learning-curves/lcdb11_error_curves.csv', import.meta.url));

function readCurves(): { dataset: string; points: ErrorPoint[] }[] {
  const curves = new Map<string, { dataset: string; points: ErrorPoint[] }>();
  for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
    const [id = '', dataset = '', , examples, error] = line.split(',');
    if (!curves.has(id)) curves.set(id, { dataset, points: [] });
    curves.get(id)?.points.push({ examples: Number(examples), error: Number(error) });
  }
  return [...curves.values()].map(({ dataset, points }) => ({ dataset, points: points.filter(({ error }) => error > 0 && error < 1).sort((a, b) => a.examples - b.examples) }));
}

/** Data sets on which no parameter was chosen: every second one. */
function heldOut<T extends { dataset: string }>(curves: T[]): T[] {
  const datasets = [...new Set(curves.map(({ dataset }) => dataset))].sort();
  return curves.filter(({ dataset }) => datasets.indexOf(dataset) % 2 === 1);
}

const prefixes: Record<string, (points: ErrorPoint[]) => ErrorPoint[]> = {
  'five points': (points) => points.filter((_, i) => i <= 12 && i % 3 === 0),
  'the first half': (points) => points.slice(0, Math.floor(points.length / 2)),
  '80 %': (points) => points.slice(0, Math.floor(points.length * 0.8)),
};

test.skipIf(!existsSync(path)).each(Object.keys(prefixes))('examples needed to reach the last error, from %s: P10 to P90 covers 76 to 86 in a hundred', (name) => {
  let covered = 0;
  let count = 0;
  for (const { points } of heldOut(readCurves())) {
    const seen = prefixes[name]?.(points) ?? [];
    const targetError = points.at(-1)?.error ?? 1;
    // Only where there was something left to learn, and enough points for a prefix.
    if (points.length < 15 || targetError >= 0.95 * Math.min(...seen.map(({ error }) => error))) continue;
    const truth = points.find(({ error }) => error <= targetError)?.examples ?? Infinity;
    const result = estimateAccuracyCost({ points: seen, targetError, costPerExample: 1 });
    if (!result.ok) throw new Error(result.reason);
    count++;
    if (result.value.examples.p10 <= truth && truth <= result.value.examples.p90) covered++;
  }
  expect(count).toBeGreaterThan(100);
  expect(covered / count).toBeGreaterThan(0.76);
  expect(covered / count).toBeLessThan(0.86);
});
