import type { EffortParameters } from './types';

/** Chosen on eight public sets of finished projects. Made by `npm run calibrate`; don't edit, run it again. */
export const EFFORT_TABLE: EffortParameters = {
 "version": "2",
 "slopePenalty": 1,
 "penaltySharpness": 0.125,
 "methodSharpness": 0.05,
 "defaultSigma": 1,
 "priorCases": 4,
 "localPrior": 6
};
