import type { Decide } from './decide';

/** A way to learn about an unknown (a pilot, a measurement): how much of the truth it shows, and what it costs in the unit of value. */
export type ImperfectTest = { readonly reliability: number; readonly cost: number };

export type Unknown = {
  readonly name: string;
  /** Its value in every joint draw, in the order of the draws of the projects' values. */
  readonly draws: ArrayLike<number>;
  readonly test?: ImperfectTest;
};

export type InformationInput = {
  /** `values[project][draw]`: what each project is worth, costs deducted, in one unit. */
  readonly values: readonly ArrayLike<number>[];
  readonly unknowns: readonly Unknown[];
  /** The decision at stake; default go or no-go. For membership in a best set, the selection under its limits. */
  readonly decide?: Decide;
};

export type UnknownValue = {
  readonly name: string;
  /** Expected value of perfect information on this unknown alone (EVPPI). */
  readonly perfect: number;
  /** Expected value of its test, the test's cost, and the difference; null where it has no test. */
  readonly test: { readonly value: number; readonly cost: number; readonly net: number } | null;
};

export type InformationValue = {
  /** The projects that would be taken now. */
  readonly chosen: readonly number[];
  readonly expectedValue: number;
  /** The share of draws in which each project belongs to the best set. */
  readonly membership: readonly number[];
  /** Expected value of knowing everything (EVPI). */
  readonly perfect: number;
  readonly unknowns: readonly UnknownValue[];
  /** What to resolve first, second, ...: each adds the most to what the earlier ones have shown, and is worth its cost. */
  readonly order: readonly ResolutionStep[];
};

export type ResolutionStep = {
  readonly name: string;
  /** What knowing it adds to what the earlier steps have shown. */
  readonly addedValue: number;
  readonly cost: number;
  readonly net: number;
};
