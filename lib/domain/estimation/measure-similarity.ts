import type { EncodedCases } from './encode-features';

type Axis = { readonly values: Float64Array; readonly query: number; readonly weight: number };

/** Squared distances of all cases to the query and to each other, in a space where every feature has range 1. */
export type CaseSpace = {
  readonly toQuery: Float64Array;
  /** Squared distances from case i to all cases. */
  readonly from: (i: number) => Float64Array;
  /** The square of the largest distance that two cases of the base could have. */
  readonly diameter: number;
};

/**
 * Range-normalised Euclidean distance over log size and all features; a category that differs counts 1
 * (Shepperd and Schofield 1997, "Estimating software project effort using analogies").
 */
export function measureSimilarity({ columns, logSize, queryLogSize }: EncodedCases): CaseSpace {
  const axes = [...columns, { values: logSize, query: queryLogSize, weight: 1 }].map(findScale).filter((axis) => axis !== null);
  const count = logSize.length;
  const dimensions = axes.length;
  const points = new Float64Array(count * dimensions);
  axes.forEach(({ values, low, scale }, k) => {
    for (let i = 0; i < count; i++) points[i * dimensions + k] = ((values[i] as number) - low) * scale;
  });
  const distancesFrom = (origin: Float64Array): Float64Array => {
    const squares = new Float64Array(count);
    for (let i = 0, at = 0; i < count; i++) {
      let sum = 0;
      for (let k = 0; k < dimensions; k++, at++) {
        const difference = (points[at] as number) - (origin[k] as number);
        sum += difference * difference;
      }
      squares[i] = sum;
    }
    return squares;
  };
  return {
    toQuery: distancesFrom(Float64Array.from(axes, ({ query, low, scale }) => (query - low) * scale)),
    from: (i) => distancesFrom(points.subarray(i * dimensions, (i + 1) * dimensions)),
    diameter: axes.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** An axis with range 1, times the root of its weight; null if all cases are alike in it. */
function findScale(axis: Axis): (Axis & { low: number; scale: number }) | null {
  let low = Infinity;
  let high = -Infinity;
  for (const value of axis.values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low > 1e-12 ? { ...axis, low, scale: Math.sqrt(axis.weight) / (high - low) } : null;
}
