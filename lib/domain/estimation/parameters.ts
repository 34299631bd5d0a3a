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
    mostEvaluations: 4_000_000,
  },
  comparison: {
    /** Only this many of the most similar cases are used: enough for every statistic, and it bounds the time. */
    mostCases: 500,
    /** Levels of a category that get an effect of their own. */
    mostLevels: 12,
    /** Penalty that holds the slope of log effort on log size to 1, in units of Σ(log size − mean)². */
    slopePenalty: 4,
    /** Penalties of the other effects, tried side by side on standardised features. */
    effectPenalties: [0.3, 1, 3, 10, 30, 100, 300, 1000],
    /** How sharply the penalties are weighted by their leave-one-out error: weight ∝ MSE^(−n·this). */
    penaltySharpness: 0.5,
    /** The same for the three methods; smaller, because their errors are alike. */
    methodSharpness: 0.15,
    /** How far outside the past cases a feature is believed, in standard deviations. */
    furthestFeature: 3,
    /** Sigma of log effort before there is any history, and how many past cases it is worth. */
    defaultSigma: 0.65,
    priorCases: 1,
    /** Weight of the overall spread against that of the neighbours, in cases. */
    localPrior: 6,
    /** Fewer cases than this are called too few. */
    fewCases: 5,
    mostNeighbours: 10,
  },
  humanEstimate: {
    /** Actual over estimate before there is any history: lognormal; P10–P50–P90 is 0.55–1.1–2.2. */
    defaultMedian: 1.1,
    defaultSigma: 0.54,
    /** How many past tasks that default is worth. */
    priorTasks: 4,
    /** A past task counts by a normal kernel over the log of size: e^(−½·(ln ratio/bandwidth)²). */
    sizeBandwidth: Math.LN2,
    /** Weight of a past task by another person, or of another kind, when the person or kind is given. */
    otherPerson: 0.1,
    otherKind: 0.3,
    /** Fewer similar tasks than this, after weighting, are called too few. */
    fewTasks: 8,
  },
  commonFactor: {
    /** Sigma of the log of a project's common factor before there is any history. */
    defaultSigma: 0.3,
    /** How many past projects the default is worth once there is history. */
    priorProjects: 0.25,
    /** How many projects the expectation is worth that totals come out as forecast. */
    centreProjects: 4,
    /** Of the t distribution of the logs of the factors: projects that run away are more common than a normal has them. */
    degreesOfFreedom: 4,
    largestSigma: 1.5,
    sigmaStep: 0.005,
    /** Fewer past projects than this are called too few. */
    fewProjects: 5,
  },
} as const;
