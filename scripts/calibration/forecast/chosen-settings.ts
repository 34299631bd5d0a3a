import type { ChosenSettings } from './settings';

export const CHOSEN_SETTINGS: ChosenSettings = {"onAll": {"expertSet": "all", "standardised": false, "ridge": 3e-05, "power": 1, "otherTasks": 6, "steps": 150}, "withoutFold": [{"expertSet": "without late fits", "standardised": false, "ridge": 0.0001, "power": 0.7, "otherTasks": 6, "steps": 150}, {"expertSet": "all", "standardised": false, "ridge": 3e-05, "power": 1, "otherTasks": 6, "steps": 150}, {"expertSet": "without late fits", "standardised": false, "ridge": 0.0001, "power": 0.7, "otherTasks": 6, "steps": 150}]};
