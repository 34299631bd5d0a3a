import { IntervalStrip } from '@/components/charts/interval-strip';
import { formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import type { HoursLeft } from '@/lib/features/time/queries';

const AXIS = { kind: 'log', min: 10, max: 3000 } as const;
const WIDTH = 58;
/** Where some draws never arrive, the range is open. */
const OPEN = AXIS.max * 10;

/** Hours that are left to a curve that is at its target already. */
const REACHED = 0.5;

/** What a project still takes to its target: the median, its range, and both as a strip. */
export function HoursLeftCell({ left }: { left: HoursLeft | undefined }) {
  if (!left) return null;
  const { p10, p25, p50, p75, p90 } = left;
  if (p50 < REACHED) return <span className="text-ink-3">target reached</span>;
  const range = p10 === null || p90 === null ? `${formatNumber(p10)} or more` : formatRange(p10, p90, p50);
  const quantiles = { p10: p10 ?? p50, p25: p25 ?? p50, p50, p75: p75 ?? OPEN, p90: p90 ?? OPEN };
  return (
    <span className="flex items-center gap-2">
      <span className="min-w-0 flex-1 truncate">
        <span className="num">{formatNumber(p50)}</span> <span className="text-1 text-ink-3">{range}</span>
      </span>
      <IntervalStrip form="compact" axis={AXIS} width={WIDTH} height={18} quantiles={quantiles} label={null} />
    </span>
  );
}
