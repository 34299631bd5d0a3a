/** The time that one plan is made for. Days are ISO dates; the last day belongs to the period. */
export type PlanningPeriod = {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Chance to exceed each capacity that the plan accepts, above 0 and below 1. */
  readonly acceptedChance: number;
  /** Share of every capacity that keeps existing systems running, 0 to 1, unless a capacity has its own. */
  readonly keepLightsOnShare: number;
};
