import type { Direction } from '../forecasting/forecast-types';

export const experimentOutcomes = ['running', 'kept', 'dropped', 'inconclusive'] as const;
export type ExperimentOutcome = (typeof experimentOutcomes)[number];

/** What progress is measured by. */
export type ProgressMetric = {
  readonly direction: Direction;
  /** Smallest and largest possible value; null where one of them is not known. */
  readonly bounds: readonly [number, number] | null;
  readonly target: number | null;
};

/** An experiment as the log has it. */
export type LoggedExperiment = {
  readonly number: number;
  readonly outcome: ExperimentOutcome;
  /** People-hours. */
  readonly hours: number;
  /** ISO day; null while it runs. */
  readonly finishedOn: string | null;
  readonly value: number | null;
  /** Half the width of its 80 % interval. */
  readonly error: number | null;
  /** Training step at which it was measured. */
  readonly step: number | null;
  /** Training examples that it saw. */
  readonly examples: number | null;
};

/** What progress can be drawn against. */
export const progressAxes = ['hours', 'steps', 'examples', 'date'] as const;
export type ProgressAxis = (typeof progressAxes)[number];

/** A measured experiment on an axis. */
export type PlacedExperiment = {
  readonly x: number;
  readonly y: number;
  readonly error: number | null;
  readonly outcome: Exclude<ExperimentOutcome, 'running'>;
  readonly number: number;
};

export type StepPoint = { readonly x: number; readonly y: number; readonly yError?: number };

/** Five quantiles of an uncertain quantity. */
export type FiveQuantiles = { readonly p10: number; readonly p25: number; readonly p50: number; readonly p75: number; readonly p90: number };
