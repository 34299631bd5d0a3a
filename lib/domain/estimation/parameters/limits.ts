/**
 * What was set by rule and never by looking at a score: sizes of computations, and when cases are called too few.
 * What was chosen or learned from data is in the tables beside this file, made by `npm run calibrate`.
 */
export const ESTIMATION_LIMITS = {
  /** More than this is refused: it would take seconds, and say no more. */
  input: {
    pastProjects: 100_000,
    pastTasks: 100_000,
    pastParts: 20_000,
    features: 60,
    parts: 10_000,
    /** Parts times the drivers that they share. */
    exposures: 50_000,
    drivers: 100,
    slices: 10_000,
    measuredErrors: 10_000,
    references: 200,
    /** Projects and unknowns times draws. */
    drawnValues: 2_000_000,
    unknowns: 500,
  },
  total: {
    /** Strata per part. With 8,192 the percentiles of the reference sums stay within 1 % for every seed. */
    draws: 8192,
    fewestDraws: 1000,
    mostDraws: 1_000_000,
    /** Parts × draws of one simulation; beyond it the default number of draws shrinks, the sum being smoother. */
    usualEvaluations: 4_000_000,
    /** The same for parts × drivers × draws. */
    usualExposures: 40_000_000,
    /** More than these are refused. */
    mostEvaluations: 10_240_000,
    mostExposures: 51_200_000,
  },
  comparison: {
    /** Only this many of the most similar cases are used: enough for every statistic, and it bounds the time. */
    mostCases: 500,
    /** Levels of a category that get an effect of their own. */
    mostLevels: 12,
    /** Penalties of the effects of features, tried side by side: half decades from next to none to all but forbidding. */
    effectPenalties: [0.3, 1, 3, 10, 30, 100, 300, 1000],
    /** How far outside the past cases a feature is believed, in standard deviations. */
    furthestFeature: 3,
    /** Fewer cases than this are called too few. */
    fewCases: 5,
    mostNeighbours: 10,
  },
  humanEstimate: {
    /** Fewer similar tasks than this, after weighting, are called too few. */
    fewTasks: 8,
  },
  commonFactor: {
    largestSigma: 1.5,
    sigmaStep: 0.005,
    /** Fewer past projects than this are called too few. */
    fewProjects: 5,
    /** Past estimates times the sizes that are looked at one by one; beyond it, sizes are taken together. */
    mostComparisons: 5_000_000,
  },
} as const;
