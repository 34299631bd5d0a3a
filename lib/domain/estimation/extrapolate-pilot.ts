import type { Interval } from '../shared/interval';
import { findExcess } from '../shared/find-excess';
import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { fail, succeed, type Result } from '../shared/result';
import { extrapolatePowerLaw, type SizedEffort } from './extrapolate-power-law';
import { ESTIMATION_LIMITS } from './parameters/limits';

export type PilotStage = {
  readonly name: string;
  readonly hours: number;
  /** False for what is done once whatever the number of classes (defining the goal, setting up tools); default true. */
  readonly growsWithClasses?: boolean;
};

export type PilotInput = {
  readonly pilot: { readonly classes: number; readonly stages: readonly PilotStage[]; readonly labels?: number };
  /** Number of classes of the full problem. */
  readonly totalClasses: number;
  /** Other partial solutions: their classes, the hours of the stages that grow, and their labels. */
  readonly slices?: readonly { readonly classes: number; readonly hours: number; readonly labels?: number }[];
};

export type PilotExtrapolation = {
  readonly stages: readonly { readonly name: string; readonly hours: Interval }[];
  readonly totalHours: Interval;
  /** Hours grow as classes to this power; always above 1. */
  readonly exponent: Interval;
  readonly labels: Interval | null;
  readonly labelExponent: Interval | null;
  /** What a plain multiplication would have said, to show beside it; it is too low. */
  readonly plainMultiplication: number;
  readonly basis: 'pilot' | 'pilot and slices';
};

/**
 * From a pilot on some of the classes to the full problem. Need for data, and with it the hours of most stages, grows faster than the number
 * of classes: hours(K) = hours(k)·(K / k)^exponent with an exponent above 1 that is uncertain, and that slices make more certain.
 *
 * The interval holds the doubt about growth only. The error that all estimates of a project share is added when parts are summed.
 *
 * @example 10 of 1,000 classes in 40 h: not 4,000 h, but 12,000 h (6,500 to 47,000)
 */
export function extrapolatePilot(input: PilotInput): Result<PilotExtrapolation> {
  const problem = pilotProblem(input);
  if (problem) return fail(problem);
  const { pilot, totalClasses, slices = [] } = input;
  const growing = sumHours(pilot.stages.filter(grows));
  const fixed = sumHours(pilot.stages) - growing;
  const hours = extrapolate([{ size: pilot.classes, effort: growing }, ...slices.map(({ classes, hours: effort }) => ({ size: classes, effort }))], totalClasses);
  const labels = pilot.labels ? extrapolate([{ size: pilot.classes, effort: pilot.labels }, ...labelledSlices(slices)], totalClasses) : null;
  return succeed({
    stages: pilot.stages.map((stage) => ({
      name: stage.name,
      hours: grows(stage) && growing > 0 ? scale(hours.effort, stage.hours / growing, 0) : { p10: stage.hours, p50: stage.hours, p90: stage.hours },
    })),
    totalHours: scale(hours.effort, 1, fixed),
    exponent: hours.exponent,
    labels: labels?.effort ?? null,
    labelExponent: labels?.exponent ?? null,
    plainMultiplication: fixed + (growing * totalClasses) / pilot.classes,
    basis: slices.length > 0 ? 'pilot and slices' : 'pilot',
  });
}

function grows({ growsWithClasses = true }: PilotStage): boolean {
  return growsWithClasses;
}

function sumHours(stages: readonly PilotStage[]): number {
  return stages.reduce((sum, { hours }) => sum + hours, 0);
}

function labelledSlices(slices: NonNullable<PilotInput['slices']>): SizedEffort[] {
  return slices.flatMap(({ classes, labels }) => (labels ? [{ size: classes, effort: labels }] : []));
}

function extrapolate(runs: readonly SizedEffort[], size: number): { effort: Interval; exponent: Interval } {
  // A pilot in which nothing grows has no hours to scale, and no logarithm.
  const nothing = runs[0]?.effort === 0;
  const result = extrapolatePowerLaw(nothing ? [{ size: 1, effort: 1 }] : runs, size);
  return nothing ? { effort: { p10: 0, p50: 0, p90: 0 }, exponent: result.exponent } : result;
}

function scale({ p10, p50, p90 }: Interval, factor: number, offset: number): Interval {
  return { p10: offset + factor * p10, p50: offset + factor * p50, p90: offset + factor * p90 };
}

function pilotProblem(input: PilotInput): string | null {
  if (!isObject(input) || !isObject(input.pilot)) return 'A pilot needs an object with its classes and its stages.';
  const { pilot, totalClasses, slices = [] } = input;
  if (!isCount(pilot.classes)) return 'The pilot needs a whole number of classes, at least 1.';
  if (!isCount(totalClasses)) return 'The full problem needs a whole number of classes, at least 1.';
  if (totalClasses < pilot.classes) return 'The full problem has fewer classes than the pilot.';
  if (!isList(pilot.stages) || !pilot.stages.every(isObject)) return 'The stages of the pilot must be a list of names with hours.';
  if (!isList(slices) || !slices.every(isObject)) return 'The slices must be a list of classes with hours.';
  if (pilot.stages.length === 0) return 'The pilot needs at least one stage with its hours.';
  const excess = findExcess(slices.length + pilot.stages.length, ESTIMATION_LIMITS.input.slices, 'stages and slices');
  if (excess !== null) return excess;
  const stage = pilot.stages.find(({ hours }) => !(hours >= 0 && Number.isFinite(hours)));
  if (stage) return `The stage "${stage.name}" needs hours of at least 0.`;
  if (![pilot, ...slices].every(({ labels }) => labels === undefined || (labels >= 0 && Number.isFinite(labels)))) return 'Labels must be numbers of at least 0.';
  if (!slices.every(({ classes, hours }) => isCount(classes) && hours > 0 && Number.isFinite(hours))) return 'Every slice needs a whole number of classes and hours above 0.';
  return slices.length > 0 && sumHours(pilot.stages.filter(grows)) === 0 ? 'Slices tell nothing when no stage of the pilot grows with the classes.' : null;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
