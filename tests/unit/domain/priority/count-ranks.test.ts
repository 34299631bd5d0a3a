import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRanks, rankDraws, rankQuantile } from '@/lib/domain/priority/count-ranks';

/** By definition: one more than the number of higher values. */
function ranksByDefinition(draws: readonly Float32Array[]): number[][] {
  const counts = draws.map(() => draws.map(() => 0));
  const total = draws[0]?.length ?? 0;
  for (let i = 0; i < total; i++) {
    draws.forEach((own, project) => {
      const rank = draws.filter((other) => (other[i] as number) > (own[i] as number)).length;
      const row = counts[project] as number[];
      row[rank] = (row[rank] ?? 0) + 1;
    });
  }
  return counts;
}

describe('countRanks', () => {
  it('equals the definition, with ties, negative values, noughts of both signs and infinities', () => {
    const value = fc.oneof(fc.float({ noNaN: true }), fc.constantFrom(0, -0, 1, -1, 2));
    const table = fc.integer({ min: 1, max: 40 }).chain((draws) => fc.array(fc.array(value, { minLength: draws, maxLength: draws }), { minLength: 1, maxLength: 9 }));
    fc.assert(
      fc.property(table, (rows) => {
        const draws = rows.map((row) => Float32Array.from(row));
        expect(countRanks(draws).map((counts) => [...counts])).toEqual(ranksByDefinition(draws));
      }),
    );
  });

  it('handles more projects than a digit holds', () => {
    const draws = Array.from({ length: 700 }, (_, project) => Float32Array.from([project, -project, (project * 37) % 700]));
    expect(countRanks(draws).map((counts) => [...counts])).toEqual(ranksByDefinition(draws));
  });

  it('has no ranks without projects', () => expect(countRanks([])).toEqual([]));
});

describe('rankDraws', () => {
  it('keeps the rank of each project in each of the first draws', () => {
    const table = fc.array(fc.array(fc.float({ noNaN: true }), { minLength: 20, maxLength: 20 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 25 }), (rows, kept) => {
        const draws = rows.map((row) => Float32Array.from(row));
        const { counts, ranks } = rankDraws(draws, kept);
        expect(counts).toEqual(countRanks(draws));
        const defined = draws.map((own) => [...own].slice(0, kept).map((value, draw) => 1 + draws.filter((other) => (other[draw] as number) > value).length));
        expect(ranks.map((one) => [...one])).toEqual(defined);
      }),
    );
  });
});

describe('rankQuantile', () => {
  it('is the smallest rank that reaches the share', () => {
    const counts = Uint32Array.from([1, 0, 8, 1]);
    expect([0.05, 0.1, 0.11, 0.5, 0.9, 0.91, 1].map((p) => rankQuantile(counts, p))).toEqual([1, 1, 3, 3, 3, 4, 4]);
  });
});
