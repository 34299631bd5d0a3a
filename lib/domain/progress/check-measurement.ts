import { formatNumber } from '../shared/format-number';

type Bounded = { readonly name: string; readonly unit: string; readonly lowerBound: number | null; readonly upperBound: number | null };

/** What is wrong with a measured value, in words that follow the field's name; null when nothing is. */
export function findMeasurementProblem(value: number, { name, unit, lowerBound, upperBound }: Bounded): string | null {
  if (!Number.isFinite(value)) return 'has to be a number';
  const print = (bound: number): string => formatNumber(bound, 6).replace(/\.0+$/, '') + (unit === '' ? '' : ` ${unit}`);
  if (lowerBound !== null && value < lowerBound) return `of ${name} can't be below ${print(lowerBound)}: ${print(value)} was typed`;
  if (upperBound !== null && value > upperBound) return `of ${name} can't be above ${print(upperBound)}: ${print(value)} was typed`;
  return null;
}

/** What is wrong with the bounds and target of a metric: which field, and why. */
export function findMetricProblem({ lowerBound, upperBound, target }: { readonly lowerBound: number | null; readonly upperBound: number | null; readonly target: number | null }): { path: 'upperBound' | 'target'; message: string } | null {
  if (lowerBound !== null && upperBound !== null && lowerBound >= upperBound) return { path: 'upperBound', message: 'has to be more than the smallest possible value' };
  if (target !== null && ((lowerBound !== null && target < lowerBound) || (upperBound !== null && target > upperBound))) return { path: 'target', message: 'has to lie between the smallest and the largest possible value' };
  return null;
}
