import { scoreIce } from './ice';
import type { MethodValue } from './method-value';
import { scoreNpv } from './npv';
import { scoreRice } from './rice';
import { scoreValueEffort } from './value-effort';
import { scoreWsjf } from './wsjf';

/** Middle values of one project, as far as they are known, in the units of Groundwork. */
export type MethodFigures = {
  /** Money per year if it succeeds. */
  readonly impactMoney?: number | undefined;
  /** Weighted mean of the impact ratings, 0 to 10. */
  readonly impactPoints?: number | undefined;
  /** Weighted mean of the cost ratings, 0 to 10. */
  readonly costPoints?: number | undefined;
  readonly success?: number | undefined;
  readonly personWeeks?: number | undefined;
  /** Money to spend once, without people's time. */
  readonly spending?: number | undefined;
  readonly reach?: number | undefined;
  readonly timeCriticality?: number | undefined;
  readonly riskReduction?: number | undefined;
};

/** What the methods assume; part of the workspace's settings. */
export type MethodSettings = { readonly moneyPerPersonWeek: number; readonly years: number; readonly rate: number };

export type MethodScores = Readonly<Record<'rice' | 'ice' | 'wsjf' | 'valueEffort' | 'npv', MethodValue>>;

const WEEKS_PER_MONTH = 52 / 12;
const MULTIPLIER_AT_TEN = 3;

/**
 * The established methods side by side on one project. RICE reads the points as its multiplier, 10 points being its
 * highest, 3; ICE reads ease as 10 less the cost points; WSJF takes the points as business value and the weeks as job
 * size; NPV counts the expected value of each year against people's time and spending. None of them knows uncertainty.
 */
export function compareMethods(figures: MethodFigures, { moneyPerPersonWeek, years, rate }: MethodSettings): MethodScores {
  const { impactMoney, impactPoints, costPoints, success, personWeeks, spending = 0 } = figures;
  return {
    rice: scoreRice({
      reach: figures.reach,
      impact: scaled(impactPoints, MULTIPLIER_AT_TEN / 10),
      confidence: success,
      effort: scaled(personWeeks, 1 / WEEKS_PER_MONTH),
    }),
    ice: scoreIce({ impact: impactPoints, confidence: scaled(success, 10), ease: costPoints === undefined ? undefined : 10 - costPoints }),
    wsjf: scoreWsjf({
      businessValue: impactPoints,
      timeCriticality: figures.timeCriticality,
      riskReduction: figures.riskReduction,
      jobSize: personWeeks,
    }),
    valueEffort: scoreValueEffort({ value: impactMoney ?? impactPoints, effort: personWeeks }),
    npv: scoreNpv({
      cost: personWeeks === undefined ? undefined : personWeeks * moneyPerPersonWeek + spending,
      valuePerYear: impactMoney === undefined || success === undefined ? undefined : impactMoney * success,
      years,
      rate,
    }),
  };
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}
