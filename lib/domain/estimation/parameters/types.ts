/** Settings of `estimateEffort`. */
export type EffortParameters = {
  readonly version: string;
  /** Penalty that holds the slope of log effort on log size to 1, in units of Σ(log size − mean)². */
  readonly slopePenalty: number;
  /** How sharply the penalties of the regression are weighted by their leave-one-out error: weight ∝ MSE^(−n·this). */
  readonly penaltySharpness: number;
  /** The same for the three methods. */
  readonly methodSharpness: number;
  /** Sigma of log effort before there is any history, and how many past cases it is worth. */
  readonly defaultSigma: number;
  readonly priorCases: number;
  /** Weight of the overall spread against that of the neighbours, in cases. */
  readonly localPrior: number;
};

/** Settings of `calibrateEstimate`. */
export type HumanEstimateParameters = {
  readonly version: string;
  /** Actual over estimate before there is any history: lognormal. */
  readonly defaultMedian: number;
  readonly defaultSigma: number;
  /** How many past tasks that default is worth. */
  readonly priorTasks: number;
  /** A past task counts by a normal kernel over the log of size, base 2: e^(−½·(log2 ratio/bandwidth)²). */
  readonly sizeBandwidth: number;
  /** Weight of a past task by another person, or of another kind, when the person or kind is given. */
  readonly otherPerson: number;
  readonly otherKind: number;
  /** Past tasks that came out alike (exactly as estimated, twice as long) are one outcome of their common weight, or each is one of its own. */
  readonly equalOutcomes: 'as one' | 'each alone';
};

/** Settings of `learnCommonFactor`. */
export type CommonFactorParameters = {
  readonly version: string;
  /** Sigma of the log of a project's common factor before there is any history. */
  readonly defaultSigma: number;
  /** How many past projects that default is worth once there is history. */
  readonly priorProjects: number;
  /** How many projects the expectation is worth that totals come out as forecast. */
  readonly centreProjects: number;
  /** Of the t distribution of the logs of the factors: with few, projects that run away are more common than a normal has them. */
  readonly degreesOfFreedom: number;
};

/** What is believed of the growth of effort with the number of classes before slices speak. */
export type ScalingParameters = {
  readonly version: string;
  /** Effort grows as classes^(1 + excess), excess lognormal. */
  readonly classExponent: { readonly medianExcess: number; readonly logSpread: number };
  /** How far, in log units, single runs lie from their own power law, and what that belief is worth in observations. */
  readonly scatter: { readonly typical: number; readonly observations: number };
};

/** What is believed of a learning curve error(n) = floor + scale·n^(−exponent) before its points speak, and how much its points say. */
export type AccuracyParameters = {
  readonly version: string;
  /** Lognormal. */
  readonly exponent: { readonly median: number; readonly logSpread: number };
  /** The floor is the least error seen times u^this, u uniform on (0, 1): above 1 it leans to low floors. */
  readonly floorLean: number;
  /** Relative distance of real curves from their own power law, and what that belief is worth in points. */
  readonly noise: { readonly typical: number; readonly points: number };
  /** What further points count for, per doubling of the examples that they span: neighbours miss the law in the same direction. */
  readonly worthPerDoubling: number;
  /** Points count as (examples / most examples)^this: the end of a curve says more of what follows. */
  readonly recency: number;
};
