import { fail, succeed, type Result } from '../shared/result';

const DAYS_PER_WEEK = 7;

export type ExperimentDuration = {
  readonly days: number;
  /** Whole weeks: an experiment that ends inside a week weighs its weekdays unequally. */
  readonly weeks: number;
};

/**
 * How long must an experiment run to collect its units?
 *
 * @param unitsPerDay units (users, requests) that arrive per day
 * @param share of them that take part, in (0, 1]; default 1
 */
export function estimateDuration(totalUnits: number, unitsPerDay: number, share = 1): Result<ExperimentDuration> {
  if (!(totalUnits > 0 && Number.isFinite(totalUnits))) return fail('The number of units must be above 0.');
  if (!(unitsPerDay > 0 && Number.isFinite(unitsPerDay))) return fail('The number of units per day must be above 0.');
  if (!(share > 0 && share <= 1)) return fail('The share of units that take part must be above 0 and at most 1.');
  const days = Math.ceil(totalUnits / (unitsPerDay * share));
  return succeed({ days, weeks: Math.ceil(days / DAYS_PER_WEEK) });
}
