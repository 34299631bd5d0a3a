import normal from '@stdlib/stats-base-dists-normal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureOrderShifts } from '@/lib/domain/priority/measure-order-shifts';
import { rankProjects } from '@/lib/domain/priority/rank-projects';
import type { OrderShift, RankedProject, SharedDriver } from '@/lib/domain/priority/types';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import type { ScoredProject } from '@/lib/domain/scoring/answer';
import { answer, around, makeProjects, project } from '../../../support/scored-projects';

const sigmaOf = (factor: number): number => Math.log(factor) / normal.quantile(0.9, 0, 1);

function rank(projects: readonly ScoredProject[], id: string, drivers: readonly SharedDriver[] = []): RankedProject {
  const cut = { kind: 'rank', places: 1 } as const;
  const found = rankProjects(projects, DEFAULT_SCORING_MODEL, { seed: 3, draws: 4000, drivers }, { cut, withSensitivity: true }).projects.find(({ projectId }) => projectId === id);
  if (found?.status !== 'ranked') throw new Error('not ranked');
  return found;
}

const find = ({ orderShifts }: RankedProject, input: string): OrderShift | undefined => orderShifts.find((shift) => shift.input === input);

describe('what moves a rank', () => {
  it('equals the closed form for two projects: arcsin ρ / π, ρ the correlation of the input with the log of their ratio', () => {
    const pair = [
      project('a', answer('organisationMoney', around(600, 2)), answer('effortTotal', around(30, 1.4)), answer('successChance', 1)),
      project('b', answer('organisationMoney', around(600, 1.5)), answer('effortTotal', 30), answer('successChance', 1)),
    ];
    const a = rank(pair, 'a');
    const whole = Math.hypot(sigmaOf(2), sigmaOf(1.4), sigmaOf(1.5));
    const expected = (factor: number): number => Math.asin(sigmaOf(factor) / whole) / Math.PI;
    expect(a.orderShifts.map(({ input }) => input)).toEqual(['organisationMoney', 'effortTotal']);
    expect(Math.abs((find(a, 'organisationMoney')?.places ?? 0) - expected(2))).toBeLessThan(0.02);
    expect(Math.abs((find(a, 'effortTotal')?.places ?? 0) - expected(1.4))).toBeLessThan(0.02);
    // Against a cut the other project's own spread is no matter.
    const own = Math.hypot(sigmaOf(2), sigmaOf(1.4));
    expect(Math.abs((find(a, 'organisationMoney')?.aboveCut ?? 0) - Math.asin(sigmaOf(2) / own) / Math.PI)).toBeLessThan(0.03);
  });

  it('is nothing where all projects are moved alike, however much of the spread that makes', () => {
    const drivers = [{ id: 'd', name: 'Hiring', affects: 'effort', factor: around(1, 3) }] as const;
    const projects = makeProjects(10).map((one) => ({ ...one, driverIds: ['d'] }));
    const first = rank(projects, 'p3', drivers);
    expect(first.sensitivity[0]).toMatchObject({ input: 'driver:d' });
    expect(find(first, 'driver:d')).toBeUndefined();
    expect(first.orderShifts.length).toBeGreaterThan(0);
    // The same driver on one project alone does move it.
    expect(find(rank(makeProjects(10).map((one) => (one.id === 'p3' ? { ...one, driverIds: ['d'] } : one)), 'p3', drivers), 'driver:d')?.places).toBeGreaterThan(0.5);
  });

  it('is the disagreement of scorers where that decides: each of two puts it on another side', () => {
    const torn = project('a', answer('organisationMoney', around(100, 1.05), 'ada'), answer('organisationMoney', around(900, 1.05), 'bo'), answer('effortTotal', 1, 'ada'), answer('successChance', 1, 'bo'));
    const other = project('b', answer('organisationMoney', 300), answer('effortTotal', 1), answer('successChance', 1));
    // Rank 2 in the half that believes one of them, rank 1 in the other: half a place from their mean.
    expect(find(rank([torn, other], 'a'), 'scorers')).toMatchObject({ places: expect.closeTo(0.5, 5), aboveCut: expect.closeTo(0.5, 5) });
  });

  it('is empty for what stands firm, and where it was not asked for', () => {
    const apart = [project('a', answer('organisationMoney', around(9000, 1.2)), answer('effortTotal', 1)), project('b', answer('organisationMoney', around(10, 1.2)), answer('effortTotal', 1))];
    expect(rank(apart, 'a').orderShifts).toEqual([]);
    expect(rankProjects(apart, DEFAULT_SCORING_MODEL, { seed: 1, draws: 50 }).projects[0]).toMatchObject({ orderShifts: [] });
  });

  it('keeps an input whose largest value has most of the draws', () => {
    const torn = project('a', answer('organisationMoney', 100, 'ada'), ...['bo', 'cy'].map((scorer) => answer('organisationMoney', 900, scorer)), answer('effortTotal', 1, 'ada'), answer('successChance', 1, 'ada'));
    const other = project('b', answer('organisationMoney', 300), answer('effortTotal', 1), answer('successChance', 1));
    // A third of the draws lies two thirds from the mean, two thirds lie one third from it.
    expect(find(rank([torn, other], 'a'), 'organisationMoney')?.places).toBeCloseTo(4 / 9, 1);
  });
});

describe('measureOrderShifts', () => {
  it('equals the definition', () => {
    const table = fc.record({ draws: fc.integer({ min: 4, max: 60 }), count: fc.integer({ min: 2, max: 4 }) }).chain(({ draws, count }) =>
      fc.record({
        count: fc.constant(count),
        groups: fc.array(fc.nat(count - 1), { minLength: draws, maxLength: draws }),
        ranks: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: draws, maxLength: draws }),
        priority: fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: draws, maxLength: draws }),
      }),
    );
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const shiftOf = (values: readonly number[], groups: readonly number[]): number =>
      [...new Set(groups)].reduce((sum, group) => {
        const inside = values.filter((_, draw) => groups[draw] === group);
        return sum + (inside.length / values.length) * Math.abs(mean(inside) - mean(values));
      }, 0);
    fc.assert(
      fc.property(table, ({ count, groups, ranks, priority }) => {
        const [found] = measureOrderShifts([{ input: 'x', groups: Uint8Array.from(groups), count }], Uint16Array.from(ranks), Float32Array.from(priority), 1);
        const expected = shiftOf(ranks, groups);
        const error = Math.sqrt(mean(ranks.map((rank) => (rank - mean(ranks)) ** 2)) / (ranks.length - 1));
        const least = 2 * error * Math.sqrt(count - 1);
        if (Math.abs(expected - least) < 1e-9) return;
        expect(found?.places ?? null).toEqual(expected > least ? expect.closeTo(expected, 9) : null);
        if (found) expect(found.aboveCut).toBeCloseTo(shiftOf(priority.map((value) => (value > 1 ? 1 : 0)), groups), 9);
      }),
    );
  });

  it('says nothing of a cut where there is none', () => {
    const shifts = measureOrderShifts([{ input: 'x', groups: Uint8Array.from([0, 0, 1, 1, 0, 1]), count: 2 }], Uint16Array.from([1, 1, 9, 9, 1, 9]), new Float32Array(6), null);
    expect(shifts).toEqual([{ input: 'x', places: 4, aboveCut: null }]);
  });
});
