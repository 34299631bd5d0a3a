import { defined, undefinedBecause } from './method-value';
import type { MethodValue } from './method-value';

/** One column of a table of projects and what it counts; a negative weight counts against. */
export type WeightedColumn = { readonly values: readonly (number | undefined)[]; readonly weight: number };

/**
 * Min–max normalisation to 0–100 over all projects, where the lower end is 0 unless some value is negative (the rule of
 * Jira Product Discovery): 6, 3, 2 become 100, 50, 33 and 5, 1, −5 become 100, 60, 0.
 */
export function normaliseColumn(values: readonly (number | undefined)[]): (number | undefined)[] {
  const given = values.filter((value) => value !== undefined);
  const low = Math.min(0, ...given);
  const high = Math.max(...given);
  return values.map((value) => (value === undefined || !(high > low) ? undefined : (100 * (value - low)) / (high - low)));
}

/** Σ weight · normalised value ÷ Σ |weight| for each project; undefined where a weighted value is missing or a column has no spread. */
export function scoreWeighted(columns: readonly WeightedColumn[], projects: number): MethodValue[] {
  const counted = columns.filter(({ weight }) => weight !== 0).map(({ values, weight }) => ({ values: normaliseColumn(values), weight }));
  const total = counted.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  return Array.from({ length: projects }, (_, project) => {
    if (total === 0) return undefinedBecause('all weights are 0');
    let score = 0;
    for (const { values, weight } of counted) {
      const value = values[project];
      if (value === undefined) return undefinedBecause('a weighted value is missing');
      score += (weight * value) / total;
    }
    return defined(score);
  });
}
