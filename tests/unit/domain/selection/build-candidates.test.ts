import { describe, expect, it } from 'vitest';
import { createDraws } from '@/lib/domain/priority/create-draws';
import { evaluatePriority } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { buildCandidates } from '@/lib/domain/selection/build-candidates';
import type { Capacity, Resource } from '@/lib/domain/selection/types';
import { answer, project } from '../../../support/scored-projects';

const resources: Record<string, Resource> = {
  mlops: { kind: 'role', role: 'mlops' },
  ux: { kind: 'role', role: 'ux' },
  gpu: { kind: 'compute' },
  labels: { kind: 'labels' },
  labelMoney: { kind: 'labelMoney' },
  money: { kind: 'money' },
};
const capacities = Object.entries(resources).map(([key, resource]): Capacity => ({ key, name: key, resource, available: 1 }));
const drivers = [
  { id: 'price', name: 'Price of labels', affects: 'labelPrice', factor: { p10: 2, p50: 2, p90: 2 } },
  { id: 'hiring', name: 'Hiring', affects: 'effort', factor: { p10: 1.5, p50: 1.5, p90: 1.5 } },
  { id: 'cloud', name: 'Price of compute', affects: 'compute', factor: { p10: 3, p50: 3, p90: 3 } },
] as const;
const projects = [
  {
    ...project(
      'byRole',
      answer('organisationMoney', 100),
      answer('successChance', 0.5),
      answer('effortMlops', 4),
      answer('gpuHoursTraining', 200),
      answer('labelsNeeded', 1000),
      answer('labelPrice', 0.5),
      answer('otherMoney', 70),
    ),
    driverIds: ['price', 'hiring', 'cloud'],
  },
  project('total', answer('organisationMoney', 1), answer('effortTotal', 50)),
  project('points', answer('userBenefit', 5), answer('effortTotal', 50)),
];

describe('buildCandidates', () => {
  const kept = createDraws(projects, DEFAULT_SCORING_MODEL, { seed: 1, draws: 4, drivers });
  const result = evaluatePriority(kept);
  const candidates = buildCandidates(kept, result, capacities);
  const first = (id: string): Record<string, number> => {
    const usage = candidates.find(({ projectId }) => projectId === id)?.usage ?? {};
    return Object.fromEntries(Object.entries(usage).map(([key, draws]) => [key, Number((draws[0] ?? Number.NaN).toFixed(9))]));
  };

  it('adds up what a project uses, with the drivers it shares, by hand', () => {
    // Money: 1,000 labels at 0.5 · 2, 200 GPU-hours at 2.5 · 3, and 70. A driver of the price of compute does not change the hours.
    expect(first('byRole')).toEqual({ mlops: 6, ux: 0, gpu: 200, labels: 1000, labelMoney: 1000, money: 1000 + 1500 + 70 });
  });

  it('splits effort that is not by role by the usual shares', () => {
    expect(first('total')).toMatchObject({ mlops: 5, ux: 1, money: 0 });
  });

  it('takes one basis at a time, with the value the ranking has', () => {
    expect(candidates.map(({ projectId }) => projectId)).toEqual(['byRole', 'total']);
    expect(buildCandidates(kept, result, capacities, 'points').map(({ projectId }) => projectId)).toEqual(['points']);
    expect(candidates[0]?.value).toBe(result.draws.get('byRole')?.value);
    expect(candidates[0]?.value[0]).toBeCloseTo(50, 9);
  });
});
