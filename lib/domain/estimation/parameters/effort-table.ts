import type { EffortParameters } from './types';

/** x Made by `npm run calibrate`; don't edit, run it again. */
export const EFFORT_TABLE: EffortParameters = {
  "version": "1",
  "slopePenalty": 4,
  "penaltySharpness": 0.5,
  "methodSharpness": 0.15,
  "defaultSigma": 0.65,
  "priorCases": 1,
  "localPrior": 6
};
