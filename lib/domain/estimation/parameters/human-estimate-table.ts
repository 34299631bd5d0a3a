import type { HumanEstimateParameters } from './types';

/** The default learned from five public sources of estimates, the weights chosen on SiP in order of time. Made by `npm run calibrate`; don't edit, run it again. */
export const HUMAN_ESTIMATE_TABLE: HumanEstimateParameters = {
 "version": "3",
 "defaultMedian": 1.141,
 "defaultSigma": 0.5725,
 "sizeBandwidth": 1,
 "otherPerson": 0.03,
 "otherKind": 0.1,
 "priorTasks": 2,
 "equalOutcomes": "each alone"
};
