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
  const axes = [...columns, { values: logSize, query: queryLogSize, weight: 1 }].map(normalise).filter((axis) => axis !== null);
  const count = logSize.length;
  const distances = (coordinate: (axis: Axis) => number): Float64Array => {
    const squares = new Float64Array(count);
    for (const axis of axes) {
      const origin = coordinate(axis);
      const { values, weight } = axis;
      for (let i = 0; i < count; i++) {
        const difference = (values[i] as number) - origin;
        squares[i] = (squares[i] as number) + weight * difference * difference;
      }
    }
    return squares;
  };
  return {
    toQuery: distances(({ query }) => query),
    from: (i) => distances(({ values }) => values[i] as number),
    diameter: axes.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function normalise({ values, query, weight }: Axis): Axis | null {
  const low = values.reduce((left, right) => Math.min(left, right), Infinity);
  const range = values.reduce((left, right) => Math.max(left, right), -Infinity) - low;
  if (!(range > 1e-12)) return null;
  return { values: values.map((value) => (value - low) / range), query: (query - low) / range, weight };
}
