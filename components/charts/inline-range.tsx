import { IntervalStrip } from './interval-strip';

/** A range as it is typed, drawn beside it on an axis of its own. */
export function InlineRange({ interval: { p10, p50, p90 } }: { interval: { readonly p10: number; readonly p50: number; readonly p90: number } }) {
  const margin = (p90 - p10) * 0.2 || 1;
  return <IntervalStrip form="inline" axis={{ kind: 'linear', min: p10 - margin, max: p90 + margin }} width={60} quantiles={{ p10, p25: (p10 + p50) / 2, p50, p75: (p50 + p90) / 2, p90 }} label={null} />;
}
