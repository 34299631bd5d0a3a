/** A confidence interval: its two ends, in the unit of what is estimated. Its level is an argument of the function that made it. */
export type ConfidenceRange = { readonly low: number; readonly high: number };
