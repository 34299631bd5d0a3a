/** A stretch of time in milliseconds since 1970 UTC, its end not included. */
export type Span = { readonly from: number; readonly to: number };

/** The same time in stretches that neither touch nor overlap, in their order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What of each item lies within the spans, which are merged. */
export function keepWithin<Item extends Span>(items: readonly Item[], spans: readonly Span[]): Item[] {
  return items.flatMap((item) => findTouching(item, spans).map((span) => ({ ...item, from: Math.max(item.from, span.from), to: Math.min(item.to, span.to) })));
}

/** What of each item lies outside of the spans, which are merged. */
export function cutOut<Item extends Span>(items: readonly Item[], spans: readonly Span[]): Item[] {
  return items.flatMap((item) => {
    const parts: Item[] = [];
    let from = item.from;
    for (const span of findTouching(item, spans)) {
      if (span.from > from) parts.push({ ...item, from, to: span.from });
      from = Math.max(from, span.to);
    }
    return from < item.to ? [...parts, { ...item, from }] : parts;
  });
}

/** Found by halving, since a year of events has hundreds of thousands. */
function findTouching(item: Span, spans: readonly Span[]): Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= item.from) low = middle + 1;
    else high = middle;
  }
  const touching: Span[] = [];
  for (let index = low; index < spans.length; index += 1) {
    const span = spans[index];
    if (!span || span.from >= item.to) break;
    touching.push(span);
  }
  return touching;
}
