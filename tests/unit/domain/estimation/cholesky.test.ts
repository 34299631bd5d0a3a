import fc from '@/tests/support/seeded-fast-check';
import { describe, expect, it } from 'vitest';
import { factorise, solve, solveLower } from '@/lib/domain/estimation/cholesky';

describe('cholesky', () => {
  it('solves a system whose solution is known', () => {
    // [[4, 2], [2, 3]]·[1, 2] = [8, 8]
    const matrix = [[4], [2, 3]];
    const solution = solve(factorise(2, (i, j) => matrix[i]?.[j] ?? Number.NaN), [8, 8]);
    expect(solution[0]).toBeCloseTo(1, 12);
    expect(solution[1]).toBeCloseTo(2, 12);
  });

  it('undoes multiplication, and |L⁻¹b|² is bᵀA⁻¹b', () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.array(entry, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }), fc.array(entry, { minLength: 5, maxLength: 5 }), (rows, x) => {
        // RᵀR + I is symmetric and positive definite.
        const at = (i: number, j: number): number => rows.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), i === j ? 1 : 0);
        const b = x.map((_, i) => x.reduce((sum, value, j) => sum + at(i, j) * value, 0));
        const factor = factorise(5, at);
        solve(factor, b).forEach((value, i) => expect(value).toBeCloseTo(x[i] as number, 8));
        const norm = solveLower(factor, b).reduce((sum, value) => sum + value * value, 0);
        expect(norm).toBeCloseTo(b.reduce((sum, value, i) => sum + value * (x[i] as number), 0), 6);
      }),
    );
  });
});
