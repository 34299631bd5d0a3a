import { findExcess } from '../shared/find-excess';
import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { isPositive } from '../shared/is-positive';
import { isUsable } from '../shared/is-usable';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { TotalInput, TotalPart } from './total-input';

/** Sigma of a log beyond which a factor says nothing: e^(±5·1.28) spans a factor of 360,000. */
const LARGEST_SIGMA = 5;

/** What is wrong with the input of a total, in words; null if nothing is. */
export function findTotalProblem(input: TotalInput): string | null {
  if (!isObject(input)) return 'A total needs an object with its parts.';
  const { parts, commonFactor, drivers = [], draws } = input;
  if (!isList(parts)) return 'The parts must be a list.';
  if (parts.length === 0) return 'There is nothing to add up: give at least one part.';
  if (!isList(drivers)) return 'The drivers must be a list.';
  const { parts: mostParts, drivers: mostDrivers, exposures } = ESTIMATION_LIMITS.input;
  const excess = findExcess(parts.length, mostParts, 'parts') ?? findExcess(drivers.length, mostDrivers, 'drivers') ?? findExcess(drivers.length * parts.length, exposures, 'exposures');
  if (excess !== null) return excess;
  const bad = parts.findIndex((part) => !isObject(part) || !isOrdered(part));
  if (bad >= 0) return `Part ${bad + 1} needs three finite numbers in ascending order: P10, P50 and P90.`;
  if (commonFactor !== undefined && !(isObject(commonFactor) && isSigma(commonFactor.sigma))) return `The common factor's sigma must lie between 0 and ${LARGEST_SIGMA}.`;
  if (commonFactor?.median !== undefined && !isPositive(commonFactor.median)) return "The common factor's median must be above 0.";
  for (const [d, driver] of drivers.entries()) {
    if (!isObject(driver)) return `Driver ${d + 1} needs its sigma and its exposures.`;
    const name = driver.name ?? `Driver ${d + 1}`;
    if (!isSigma(driver.sigma)) return `${name}: sigma must lie between 0 and ${LARGEST_SIGMA}.`;
    if (!isList(driver.exposures) || driver.exposures.length !== parts.length) return `${name} needs one exposure for each of the ${parts.length} parts.`;
    if (!driver.exposures.every((exposure) => Math.abs(exposure) <= 10)) return `${name}: exposures must lie between −10 and 10.`;
  }
  return findDrawsProblem(draws, parts.length, drivers.length);
}

function findDrawsProblem(draws: number | undefined, parts: number, drivers: number): string | null {
  const { fewestDraws, mostDraws, mostEvaluations, mostExposures } = ESTIMATION_LIMITS.total;
  if (draws === undefined) return null;
  if (!Number.isInteger(draws) || draws < fewestDraws || draws > mostDraws) return `The number of draws must be a whole number from ${fewestDraws} to ${mostDraws}.`;
  return findExcess(draws * (parts + drivers), mostEvaluations, 'draws of all parts together') ?? findExcess(draws * parts * drivers, mostExposures, 'draws of all exposures together');
}

function isOrdered(part: TotalPart): boolean {
  if ('quantile' in part && typeof part.quantile !== 'function') return false;
  const { p10, p50, p90 } = 'quantile' in part ? { p10: part.quantile(0.1), p50: part.quantile(0.5), p90: part.quantile(0.9) } : part;
  return [p10, p50, p90].every(isUsable) && p10 <= p50 && p50 <= p90;
}

function isSigma(sigma: number): boolean {
  return sigma >= 0 && sigma <= LARGEST_SIGMA;
}
