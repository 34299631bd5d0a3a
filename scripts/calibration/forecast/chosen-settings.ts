import type { ChosenSettings } from './settings';

/** The settings of the forecast, chosen on all data sets and, for the benchmark, without each fold of them. Made by `npm run calibrate`; don't edit, run it again. */
export const CHOSEN_SETTINGS: ChosenSettings = {
 "onAll": {
  "expertSet": "all",
  "standardised": false,
  "balanced": true,
  "ridge": 0.00001,
  "power": 0.7,
  "otherTasks": 6,
  "steps": 150
 },
 "withoutFold": [
  {
   "expertSet": "without late fits",
   "standardised": false,
   "balanced": false,
   "ridge": 0.0001,
   "power": 0.7,
   "otherTasks": 6,
   "steps": 150
  },
  {
   "expertSet": "all",
   "standardised": false,
   "balanced": false,
   "ridge": 0.00003,
   "power": 1,
   "otherTasks": 6,
   "steps": 150
  },
  {
   "expertSet": "without late fits",
   "standardised": false,
   "balanced": true,
   "ridge": 0.00003,
   "power": 0.5,
   "otherTasks": 3,
   "steps": 150
  },
  {
   "expertSet": "all",
   "standardised": false,
   "balanced": true,
   "ridge": 0.0001,
   "power": 0.7,
   "otherTasks": 6,
   "steps": 150
  },
  {
   "expertSet": "all",
   "standardised": false,
   "balanced": false,
   "ridge": 0.0001,
   "power": 0.7,
   "otherTasks": 6,
   "steps": 150
  },
  {
   "expertSet": "all",
   "standardised": true,
   "balanced": false,
   "ridge": 0.00001,
   "power": 0.7,
   "otherTasks": 6,
   "steps": 150
  },
  {
   "expertSet": "all",
   "standardised": true,
   "balanced": false,
   "ridge": 0.00003,
   "power": 0.7,
   "otherTasks": 6,
   "steps": 150
  },
  {
   "expertSet": "without plain opinions",
   "standardised": false,
   "balanced": false,
   "ridge": 0.0001,
   "power": 0.7,
   "otherTasks": 6,
   "steps": 150
  },
  {
   "expertSet": "all",
   "standardised": true,
   "balanced": false,
   "ridge": 0.00003,
   "power": 0.7,
   "otherTasks": 6,
   "steps": 150
  },
  {
   "expertSet": "all",
   "standardised": false,
   "balanced": false,
   "ridge": 0.00003,
   "power": 0.7,
   "otherTasks": 6,
   "steps": 150
  }
 ]
};
