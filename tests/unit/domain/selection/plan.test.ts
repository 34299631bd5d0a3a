import { describe, expect, it } from 'vitest';
import { buyOneMoreUnit } from '@/lib/domain/selection/one-more-unit';
import { preparePlan } from '@/lib/domain/selection/plan-problem';
import type { PlanProblem } from '@/lib/domain/selection/plan-problem';
import { selectBestSet } from '@/lib/domain/selection/select-best-set';
import { fillGreedily, takeFromTop } from '@/lib/domain/selection/select-greedy';
import type { PlanCandidate, PlanRequest, SelectionConstraint } from '@/lib/domain/selection/types';
import { createSolver } from '../../../support/solve-with-highs';

const solve = createSolver(0);

/** Certain values and weeks: [value, weeks]. */
function request(sizes: Readonly<Record<string, readonly [number, number]>>, available: number, constraints: readonly SelectionConstraint[] = []): PlanRequest {
  const candidates = Object.entries(sizes).map(([projectId, [value, weeks]]): PlanCandidate => ({
    projectId,
    value: Float64Array.of(value, value),
    priority: value / weeks,
    usage: { weeks: Float64Array.of(weeks, weeks) },
  }));
  const capacities = [{ key: 'weeks', name: 'Weeks', resource: { kind: 'role', role: 'mlops' }, available } as const];
  return { candidates, capacities, constraints, acceptedChance: 0.2, periodStart: '2027-01-01' };
}

function prepare(plan: PlanRequest): PlanProblem {
  const prepared = preparePlan(plan);
  if (!prepared.ok) throw new Error(prepared.reason);
  return prepared.value;
}

const names = (problem: PlanProblem, set: ReadonlySet<number>): string[] => [...set].map((place) => problem.candidates[place]?.projectId ?? '').sort();

describe('taken from the top', () => {
  // Priorities 10, 6, 5, 4: a and b fit in 10 weeks, c does not, d would.
  const sizes = { a: [40, 4], b: [24, 4], c: [25, 5], d: [8, 2] } as const;

  it('stops at the first project that does not fit, filling goes on', () => {
    const problem = prepare(request(sizes, 10));
    const top = takeFromTop(problem);
    expect(names(problem, top.set)).toEqual(['a', 'b']);
    expect(problem.candidates[top.firstLeftOut ?? -1]?.projectId).toBe('c');
    expect(names(problem, fillGreedily(problem))).toEqual(['a', 'b', 'd']);
    expect(takeFromTop(prepare(request(sizes, 15))).firstLeftOut).toBeNull();
  });

  it('keeps the rules: must do first, what is needed along, excluded and either-or passed over', () => {
    const problem = prepare(
      request({ ...sizes, e: [1, 3] }, 11, [
        { kind: 'mustDo', projectId: 'e' },
        { kind: 'needs', projectId: 'a', neededId: 'd' },
        { kind: 'notBefore', projectId: 'b', from: '2027-04-01' },
        { kind: 'eitherOr', projectIds: ['a', 'c'] },
      ]),
    );
    expect(names(problem, takeFromTop(problem).set)).toEqual(['a', 'd', 'e']);
  });
});

describe('selectBestSet', () => {
  it('of no projects is nothing, worth nothing and using nothing; one more unit buys nothing', async () => {
    const result = await selectBestSet(request({}, 10), solve);
    if (!result.ok) throw new Error(result.reason);
    const none = { p10: 0, p50: 0, p90: 0 };
    expect(result.value.plan).toEqual({ projectIds: [], expectedValue: 0, value: none, uses: [{ capacityKey: 'weeks', plannable: 10, usage: none, mean: 0, exceedChance: 0 }], runsOutFirst: null });
    expect(await buyOneMoreUnit(request({}, 10), result.value, { weeks: 1 }, solve)).toMatchObject({ ok: true, value: [{ gain: 0, gainInterval: none, helpsShare: 0 }] });
  });

  it('beats the top of the list where it should, and says what is used and what runs out first', async () => {
    const result = await selectBestSet(request({ a: [60, 6], b: [45, 5], c: [45, 5] }, 10), solve);
    if (!result.ok) throw new Error(result.reason);
    expect(result.value.plan).toEqual({
      projectIds: ['b', 'c'],
      expectedValue: 90,
      value: { p10: 90, p50: 90, p90: 90 },
      uses: [{ capacityKey: 'weeks', plannable: 10, usage: { p10: 10, p50: 10, p90: 10 }, mean: 10, exceedChance: 0 }],
      runsOutFirst: null,
    });
    expect(result.value.proof.kind).toBe('exact');
  });

  it('keeps the lights on before anything else', async () => {
    const plan = request({ a: [60, 6], b: [45, 5] }, 10);
    const dimmed = { ...plan, capacities: plan.capacities.map((capacity) => ({ ...capacity, lightsOnShare: 0.5 })) };
    const result = await selectBestSet(dimmed, solve);
    expect(result.ok && result.value.plan.projectIds).toEqual(['b']);
  });

  it('says in words why nothing can be planned', async () => {
    const tooBig = await selectBestSet(request({ a: [60, 16] }, 10, [{ kind: 'mustDo', projectId: 'a' }]), solve);
    expect(!tooBig.ok && tooBig.reason).toMatch('What must be done does not fit');
    const both = await selectBestSet(request({ a: [1, 1], b: [1, 1] }, 10, [{ kind: 'mustDo', projectId: 'a' }, { kind: 'mustDo', projectId: 'b' }, { kind: 'eitherOr', projectIds: ['a', 'b'] }]), solve);
    expect(both.ok).toBe(false);
    expect((await selectBestSet(request({ a: [1, 1] }, 1, [{ kind: 'mustDo', projectId: 'x' }]), solve)).ok).toBe(false);
    expect((await selectBestSet({ ...request({ a: [1, 1] }, 1), acceptedChance: 1 }, solve)).ok).toBe(false);
  });

  it('plans nothing from nothing', async () => {
    const result = await selectBestSet(request({}, 10), solve);
    expect(result.ok && result.value.plan.projectIds).toEqual([]);
  });

  it('keeps a good set where the solver gives up, and claims no proof for many projects', async () => {
    const many = request(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${i}`, [10 + i, 1 + (i % 7)] as const])), 30);
    const result = await selectBestSet(many, () => Promise.resolve({ Status: 'Time limit reached', Columns: {} }));
    expect(result.ok && result.value.proof).toEqual({ kind: 'none' });
    expect(result.ok && result.value.plan.expectedValue).toBeGreaterThan(0);
  });
});

describe('buyOneMoreUnit', () => {
  it('is the difference to the plan solved again', async () => {
    const plan = request({ a: [60, 6], b: [45, 5], c: [30, 5] }, 10);
    const current = await selectBestSet(plan, solve);
    if (!current.ok) throw new Error(current.reason);
    const more = await buyOneMoreUnit(plan, current.value, {}, solve);
    // b and c for 75; with one more week a and b for 105.
    expect(more.ok && more.value).toEqual([
      { capacityKey: 'weeks', unit: 1, gain: 30, gainInterval: { p10: 30, p50: 30, p90: 30 }, helpsShare: 1, added: ['a'], dropped: ['c'] },
    ]);
  });
});
