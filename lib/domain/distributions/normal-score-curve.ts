/** A curve through the three quantiles as a function of the normal score, and its inverse. */
export type NormalScoreCurve = {
  readonly valueAt: (z: number) => number;
  readonly scoreAt: (x: number) => number;
  /** The mean where a closed form exists. */
  readonly mean?: number;
};
