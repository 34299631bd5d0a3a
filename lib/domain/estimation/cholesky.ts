/** Lower triangle of a symmetric positive definite matrix's Cholesky factor, row after row: row i starts at i·(i + 1)/2. */
export type CholeskyFactor = { readonly size: number; readonly lower: Float64Array };

/** Factorises A = L·Lᵀ. `at(i, j)` is read for j ≤ i only. */
export function factorise(size: number, at: (i: number, j: number) => number): CholeskyFactor {
  const lower = new Float64Array((size * (size + 1)) / 2);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= (lower[row(i) + k] as number) * (lower[row(j) + k] as number);
      lower[row(i) + j] = i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / (lower[row(j) + j] as number);
    }
  }
  return { size, lower };
}

/** x with L·x = b. */
export function solveLower({ size, lower }: CholeskyFactor, b: ArrayLike<number>): Float64Array {
  const x = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[row(i) + k] as number) * (x[k] as number);
    x[i] = sum / (lower[row(i) + i] as number);
  }
  return x;
}

/** x with L·Lᵀ·x = b. */
export function solve(factor: CholeskyFactor, b: ArrayLike<number>): Float64Array {
  const { size, lower } = factor;
  const x = solveLower(factor, b);
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let k = i + 1; k < size; k++) sum -= (lower[row(k) + i] as number) * (x[k] as number);
    x[i] = sum / (lower[row(i) + i] as number);
  }
  return x;
}

function row(i: number): number {
  return (i * (i + 1)) / 2;
}
