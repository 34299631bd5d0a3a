import type { ScalingParameters } from './types';

/** A rule from published bounds, not a measurement: see `scripts/calibration/scaling/make-scaling-table.ts`. Made by `npm run calibrate`; don't edit, run it again. */
export const SCALING_TABLE: ScalingParameters = {
 "version": "2",
 "classExponent": {
  "medianExcess": 0.2386,
  "logSpread": 0.6279
 },
 "scatter": {
  "typical": 0.12,
  "observations": 3
 }
};
