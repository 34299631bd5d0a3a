import type { ScalingParameters } from './types';

/** x Made by `npm run calibrate`; don't edit, run it again. */
export const SCALING_TABLE: ScalingParameters = {
  "version": "1",
  "classExponent": { "medianExcess": 0.25, "logSpread": 0.7 },
  "scatter": { "typical": 0.15, "observations": 3 }
};
