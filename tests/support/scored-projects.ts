import { createRng } from '@/lib/domain/random/rng';
import type { Answer, ScoredProject } from '@/lib/domain/scoring/answer';
import type { Interval } from '@/lib/domain/shared/interval';

/** One scorer's answer. A number stands for certainty. */
export function answer(criterionKey: string, value: number | Interval, scorerId = 'ines'): Answer {
  const interval = typeof value === 'number' ? { p10: value, p50: value, p90: value } : value;
  return { criterionKey, scorerId, source: 'person', interval };
}

/** P10, P50, P90 of a lognormal with this median and P90 / P50. */
export function around(p50: number, factor: number): Interval {
  return { p10: p50 / factor, p50, p90: p50 * factor };
}

export function project(id: string, ...answers: readonly Answer[]): ScoredProject {
  return { id, name: `Project ${id}`, answers };
}

/** Projects with six uncertain answers each: money, a rating, chance of success, three roles. */
export function makeProjects(count: number): ScoredProject[] {
  const rng = createRng('projects');
  const between = (low: number, high: number): number => low * (high / low) ** rng();
  return Array.from({ length: count }, (_, index) =>
    project(
      `p${index}`,
      answer('organisationMoney', around(between(50_000, 900_000), 1.8)),
      answer('userBenefit', around(between(3, 7), 1.3)),
      answer('successChance', around(between(0.3, 0.7), 1.3)),
      answer('effortDataScientist', around(between(3, 20), 1.5)),
      answer('effortMlEngineer', around(between(2, 15), 1.5)),
      answer('effortDataEngineer', around(between(2, 12), 1.5)),
    ),
  );
}
