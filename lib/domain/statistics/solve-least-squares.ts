/**
 * The x that minimises |A·x - b|², by Householder reflections: accurate where the normal equations have lost all digits.
 *
 * @param columns the columns of A, each as long as b, at least as many rows as columns; both arguments are overwritten
 * @returns null when a column depends on the others
 */
export function solveLeastSquares(columns: Float64Array[], b: Float64Array): Float64Array | null {
  const diagonal = new Float64Array(columns.length);
  for (const [k, column] of columns.entries()) {
    const norm = measureLength(column.subarray(k));
    if (!(norm > 0) || !Number.isFinite(norm)) return null;
    const pivot = column[k] as number;
    const head = pivot > 0 ? -norm : norm;
    diagonal[k] = head;
    column[k] = pivot - head;
    for (const other of columns.slice(k + 1)) reflect(column, other, k);
    reflect(column, b, k);
  }
  return substituteBack(columns, diagonal, b);
}

/** Euclidean length, whose squares neither overflow nor vanish; `Math.hypot` takes only as many values as the stack. */
function measureLength(values: Float64Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (!(largest > 0) || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (const value of values) sum += (value / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** Applies the reflection held in `column` from row k on. */
function reflect(column: Float64Array, target: Float64Array, k: number): void {
  let dot = 0;
  let square = 0;
  for (let i = k; i < column.length; i++) {
    dot += (column[i] as number) * (target[i] as number);
    square += (column[i] as number) ** 2;
  }
  const factor = (2 * dot) / square;
  for (let i = k; i < column.length; i++) target[i] = (target[i] as number) - factor * (column[i] as number);
}

function substituteBack(columns: readonly Float64Array[], diagonal: Float64Array, b: Float64Array): Float64Array | null {
  const x = new Float64Array(columns.length);
  for (let k = columns.length - 1; k >= 0; k--) {
    let rest = b[k] as number;
    for (let j = k + 1; j < columns.length; j++) rest -= ((columns[j] as Float64Array)[k] as number) * (x[j] as number);
    x[k] = rest / (diagonal[k] as number);
  }
  return x.every(Number.isFinite) ? x : null;
}
