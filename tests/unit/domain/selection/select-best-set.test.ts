import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceedChance } from '@/lib/domain/selection/exceed-chance';
import { selectBestSet } from '@/lib/domain/selection/select-best-set';
import type { PlanCandidate, PlanRequest, SelectionConstraint } from '@/lib/domain/selection/types';
import { createSolver } from '../../../support/solve-with-highs';
import { createRng } from '@/lib/domain/random/rng';

const solve = createSolver(0);

/** Every subset, checked against the words of the constraints alone. */
function bruteForce(request: PlanRequest): number | null {
  const { candidates, capacities, constraints } = request;
  let best: number | null = null;
  for (let bits = 0; bits < 2 ** candidates.length; bits++) {
    const chosen = candidates.filter((_, place) => (bits >> place) & 1);
    const has = (id: string): boolean => chosen.some(({ projectId }) => projectId === id);
    const keeps = constraints.every((constraint) => {
      if (constraint.kind === 'mustDo') return has(constraint.projectId);
      if (constraint.kind === 'exclude') return !has(constraint.projectId);
      if (constraint.kind === 'eitherOr') return constraint.projectIds.filter(has).length <= 1;
      if (constraint.kind === 'notBefore') return !has(constraint.projectId) || constraint.from <= request.periodStart;
      return !has(constraint.projectId) || has(constraint.neededId) || (request.finishedProjectIds ?? []).includes(constraint.neededId);
    });
    const fits = capacities.every(({ key, available, lightsOnShare = 0, acceptedChance = request.acceptedChance }) => {
      const draws = candidates[0]?.value.length ?? 0;
      let over = 0;
      for (let i = 0; i < draws; i++) {
        const used = chosen.reduce((sum, { usage }) => sum + (usage[key]?.[i] ?? 0), 0);
        if (used > available * (1 - lightsOnShare) + 1e-9) over++;
      }
      return over / draws <= acceptedChance;
    });
    if (!keeps || !fits) continue;
    const worth = chosen.reduce((sum, { value }) => sum + value.reduce((a, b) => a + b, 0) / value.length, 0);
    if (best === null || worth > best) best = worth;
  }
  return best;
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function makeCandidates(count: number, draws: number, seed: number, capacityKeys: readonly string[]): PlanCandidate[] {
  const rng = createRng(seed);
  const common = Array.from({ length: draws }, () => 0.6 + 0.8 * rng());
  return names.slice(0, count).map((projectId) => {
    const size = 1 + 9 * rng();
    const worth = size * (0.3 + 2 * rng()) - 2;
    return {
      projectId,
      priority: worth / size,
      value: Float64Array.from({ length: draws }, () => worth * (0.5 + rng())),
      usage: Object.fromEntries(capacityKeys.map((key) => [key, Float64Array.from(common, (factor) => size * factor * (0.4 + 1.2 * rng()))])),
    };
  });
}

const constraint = (ids: readonly string[]): fc.Arbitrary<SelectionConstraint> => {
  const id = fc.constantFrom(...ids);
  return fc.oneof(
    fc.record({ kind: fc.constant('mustDo' as const), projectId: id }),
    fc.record({ kind: fc.constant('exclude' as const), projectId: id }),
    fc.record({ kind: fc.constant('eitherOr' as const), projectIds: fc.uniqueArray(id, { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('needs' as const), projectId: id, neededId: fc.constantFrom(...ids, 'done', 'elsewhere') }),
    fc.record({ kind: fc.constant('notBefore' as const), projectId: id, from: fc.constantFrom('2026-10-01', '2027-01-01', '2027-04-01') }),
  );
};

const request = fc
  .record({
    count: fc.integer({ min: 2, max: 8 }),
    seed: fc.integer({ min: 0, max: 1e6 }),
    draws: fc.constantFrom(1, 7, 40),
    available: fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 1, maxLength: 3 }),
    lightsOnShare: fc.constantFrom(0, 0.2),
    acceptedChance: fc.constantFrom(0.05, 0.2, 0.5),
  })
  .chain(({ count, seed, draws, available, lightsOnShare, acceptedChance }) =>
    fc.array(constraint(names.slice(0, count)), { maxLength: 4 }).map((constraints): PlanRequest => {
      const capacities = available.map((amount, index) => ({
        key: `c${index}`,
        name: `Capacity ${index}`,
        resource: { kind: 'role', role: `r${index}` } as const,
        available: amount,
        lightsOnShare,
      }));
      return {
        candidates: makeCandidates(count, draws, seed, capacities.map(({ key }) => key)),
        capacities,
        constraints,
        acceptedChance,
        periodStart: '2027-01-01',
        finishedProjectIds: ['done'],
      };
    }),
  );

describe('selectBestSet', () => {
  it('equals brute force on every small instance', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(request, async (plan) => {
        const expected = bruteForce(plan);
        const result = await selectBestSet(plan, solve, { nodes: 1000, gap: 0 });
        expect(result.ok).toBe(expected !== null);
        if (!result.ok || expected === null) return;
        expect(result.value.proof.kind).toBe('exact');
        expect(result.value.plan.expectedValue).toBeCloseTo(expected, 6);
      }),
      { numRuns: 150 },
    );
  });

  it('never exceeds a capacity more often than is accepted, even without a proof', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (plan) => {
        const result = await selectBestSet(plan, solve, { marginRounds: 3, nodes: 0 });
        if (!result.ok) return;
        for (const { key, available, lightsOnShare } of plan.capacities) {
          const chosen = plan.candidates.filter(({ projectId }) => result.value.plan.projectIds.includes(projectId));
          const total = Float64Array.from({ length: plan.candidates[0]?.value.length ?? 0 }, (_, i) =>
            chosen.reduce((sum, { usage }) => sum + (usage[key]?.[i] ?? 0), 0),
          );
          expect(exceedChance(total, available * (1 - (lightsOnShare ?? 0)))).toBeLessThanOrEqual(plan.acceptedChance);
        }
      }),
      { numRuns: 60 },
    );
  });
});
