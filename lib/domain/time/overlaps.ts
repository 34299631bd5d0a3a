/** Work between two instants, in milliseconds since 1970 UTC. */
export type WorkSpan = { readonly id: string; readonly startedAt: number; readonly endedAt: number };

/** The ids of spans that share time with another one; touching at an end is no overlap. */
export function findOverlaps(spans: readonly WorkSpan[]): Set<string> {
  const overlapping = new Set<string>();
  const sorted = spans.toSorted((a, b) => a.startedAt - b.startedAt);
  // The one that lasts longest so far: whatever overlaps an earlier one overlaps it.
  let longest: WorkSpan | undefined;
  for (const span of sorted) {
    if (longest && span.startedAt < longest.endedAt && span.endedAt > span.startedAt) {
      overlapping.add(span.id);
      overlapping.add(longest.id);
    }
    if (!longest || span.endedAt > longest.endedAt) longest = span;
  }
  return overlapping;
}

export type Gap = { readonly from: number; readonly to: number };

/** Stretches between spans in which nothing was logged, at least so long; before the first and after the last there is none. */
export function findGaps(spans: readonly Omit<WorkSpan, 'id'>[], leastMs: number): Gap[] {
  const gaps: Gap[] = [];
  let end: number | undefined;
  for (const span of spans.toSorted((a, b) => a.startedAt - b.startedAt)) {
    if (end !== undefined && span.startedAt - end >= leastMs) gaps.push({ from: end, to: span.startedAt });
    end = Math.max(end ?? span.endedAt, span.endedAt);
  }
  return gaps;
}
