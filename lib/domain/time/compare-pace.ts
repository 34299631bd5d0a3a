import { quantile } from '../statistics/quantile';
import type { CountedWork } from './own-work';

/** How long one of what is counted has taken: P10, P50 and P90 of the entries, in seconds. */
export type Pace = { readonly low: number; readonly likely: number; readonly high: number; readonly entries: number; readonly isOfProject: boolean };

/** Fewer entries say nothing about a range. */
const LEAST_ENTRIES = 4;

/** What counting took so far on this project, or, where that is too little, on any. Null where nothing can be said. */
export function findPace(counted: readonly CountedWork[], { activityId, projectId }: { readonly activityId: string; readonly projectId: string | null }): Pace | null {
  const ofActivity = counted.filter((work) => work.activityId === activityId && work.quantity > 0);
  const ofProject = ofActivity.filter((work) => work.projectId === projectId);
  if (ofProject.length >= LEAST_ENTRIES) return describe(ofProject, true);
  return ofActivity.length >= LEAST_ENTRIES ? describe(ofActivity, false) : null;
}

function describe(works: readonly CountedWork[], isOfProject: boolean): Pace {
  const paces = works.map(({ seconds, quantity }) => seconds / quantity);
  return { low: quantile(paces, 0.1), likely: quantile(paces, 0.5), high: quantile(paces, 0.9), entries: works.length, isOfProject };
}
