import type { Direction, Measured } from './metric-gain';

/** What was worked on within these days may not be finished. */
export const DAYS_UNTIL_FINISHED = 7;

/** An estimated piece of work that is finished: seconds that were said, and that it took. */
export type AnsweredTask = { readonly projectId: string | null; readonly personId: string | null; readonly activityId: string | null; readonly estimate: number; readonly actual: number };

/** What was believed of a project last, and what is there of it. */
export type ProjectEstimate = {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly seconds: number;
  readonly labelsLow: number | null;
  readonly labelsLikely: number | null;
  readonly labelsHigh: number | null;
  readonly labels: number;
};

/** A project's primary metric as it was measured in a period, with the hours of people and compute on the project in it. */
export type PricedMetric = {
  readonly projectId: string;
  readonly project: string;
  readonly metric: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly measured: readonly Measured[];
  /** Seconds of each person in the period. */
  readonly work: readonly { readonly personId: string; readonly seconds: number }[];
  /** Hours of compute of the experiments that were finished in it. */
  readonly computeHours: number;
};
