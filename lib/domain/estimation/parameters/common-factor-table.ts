import type { CommonFactorParameters } from './types';

/** Chosen on the totals of 16 projects of SiP; the default sigma is a rule. Made by `npm run calibrate`; don't edit, run it again. */
export const COMMON_FACTOR_TABLE: CommonFactorParameters = {
 "version": "2",
 "defaultSigma": 0.3,
 "degreesOfFreedom": 1000,
 "priorProjects": 0.25,
 "centreProjects": 4
};
