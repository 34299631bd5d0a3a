import clsx from 'clsx';
import { IntervalStrip } from '@/components/charts/interval-strip';
import { SecondLine } from '@/components/ui/table';
import { formatDay, formatDayFrom } from '@/lib/domain/shared/format-date';
import { formatChance } from '@/lib/domain/shared/format-number';
import { countDays } from '@/lib/domain/time/calendar-day';
import type { Reaches } from '@/lib/features/portfolio/view-model';

const STRIP = 60;
/** Days that the strip shows. */
const HORIZON = 365;

/** The day on which its experiments reach the target, and the chance of that by the day when it is due. */
export function ReachesCell({ reaches: { p10, p50, p90, isReached, due, byDue }, today }: { reaches: Reaches; today: string }) {
  if (isReached) return <span className="text-2 text-ink-3">reached</span>;
  const at = (day: string | null): number => (day === null ? HORIZON * 2 : countDays(today, day));
  const isLate = due !== null && (p50 === null || p50 > due);
  return (
    <span className="num">
      <span className="flex items-baseline justify-between gap-2">
        <span className={clsx(isLate && 'text-warn')}>{p50 === null ? 'less likely' : countDays(today, p50) < HORIZON ? formatDay(p50) : p50.slice(0, 4)}</span>
        {byDue === null ? null : (
          <span className="text-1 text-ink-3">
            <span className="sr-only">by {formatDayFrom(due, today)} </span>
            {formatChance(byDue)}
          </span>
        )}
      </span>
      {p50 === null ? <SecondLine>than not</SecondLine> : <IntervalStrip form="compact" axis={{ kind: 'linear', min: 0, max: HORIZON }} width={STRIP} quantiles={{ p10: at(p10), p25: (at(p10) + at(p50)) / 2, p50: at(p50), p75: (at(p50) + at(p90)) / 2, p90: at(p90) }} {...(due === null ? {} : { threshold: { at: at(due), good: 'below' } as const, showThreshold: true })} label={null} />}
    </span>
  );
}
