/**
 * Every number in the estimation methods that was chosen or learned from data, in one place.
 * A change of a value is a new version; stored results keep the version they were made with.
 */
export const ESTIMATION_PARAMETERS = {
  version: 1,
  total: {
    /** Strata per part. With 8,192 the percentiles of the reference sums stay within 1 % for every seed. */
    draws: 8192,
    fewestDraws: 1000,
    mostDraws: 1_000_000,
    /** Parts × draws of one simulation; beyond it the default number of draws shrinks, the sum being smoother. */
    mostEvaluations: 10_000_000,
  },
  commonFactor: {
    /** Sigma of the log of a project's common factor before there is any history. */
    defaultSigma: 0.3,
    /** How many past projects the default is worth once there is history. */
    priorProjects: 2,
  },
} as const;
