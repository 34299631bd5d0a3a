import type { ProjectPriority } from '../priority/types';
import type { ScoreMedians } from '../scoring/methods/collect-figures';

/** The middle values of a score that other methods are computed from; none where there is no priority. */
export function takeMedians(priority: ProjectPriority): ScoreMedians {
  if (priority.status !== 'ranked') return {};
  const { basis, impact, success, effort } = priority;
  return { impactMoney: basis === 'money' ? impact.p50 : undefined, success: success.p50, personWeeks: effort.p50 };
}
