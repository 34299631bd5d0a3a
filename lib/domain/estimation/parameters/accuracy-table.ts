import type { AccuracyParameters } from './types';

/** Chosen on the learning curves of LCDB 1.1 (CC BY 4.0). Made by `npm run calibrate`; don't edit, run it again. */
export const ACCURACY_TABLE: AccuracyParameters = {
 "version": "2",
 "exponent": {
  "median": 0.5,
  "logSpread": 0.8
 },
 "floorLean": 4,
 "noise": {
  "typical": 0.12,
  "points": 3
 },
 "worthPerDoubling": 0.3,
 "recency": 1
};
