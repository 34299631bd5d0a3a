import clsx from 'clsx';
import { FAMILY_FILLS } from '@/components/charts/family-mark';
import { Section } from '@/components/ui/section';
import { formatClock } from '@/lib/domain/time/duration';
import { weekOf } from '@/lib/domain/time/iso-week';
import { nameWeekday } from '@/lib/domain/time/name-weekday';
import type { OwnWeekView } from '@/lib/features/timer/view-model';
import { toWeekBars, type DayBar } from '@/lib/features/timer/view-model';

const HEIGHT = 52;
const WORKDAYS = 5;

/** The days of this week, stacked by activity family, against a full day. */
export function WeekBars({ week: { entries, hoursPerWeek }, today }: { week: OwnWeekView; today: string }) {
  const bars = toWeekBars(entries, weekOf(today));
  const fullDay = (hoursPerWeek * 3600) / WORKDAYS;
  const most = Math.max(fullDay, ...bars.map(({ seconds }) => seconds));
  const total = bars.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <Section title="This week" aside={`${formatClock(total)} of ${formatClock(hoursPerWeek * 3600)}`}>
      <div className="relative pt-4">
        <p className="absolute right-0 border-rule text-1 text-ink-3" style={{ top: 16 + HEIGHT * (1 - fullDay / most) - 15 }}>
          {formatClock(fullDay)}
        </p>
        <hr className="absolute inset-x-0 border-rule" style={{ top: 16 + HEIGHT * (1 - fullDay / most) }} />
        <ul className="relative grid grid-cols-7 border-b border-ink">
          {bars.map((bar) => (
            <li key={bar.day} className="flex flex-col items-center">
              <Bar bar={bar} most={most} />
            </li>
          ))}
        </ul>
        <div aria-hidden className="num grid grid-cols-7 pt-1 text-center text-1 text-ink-3">
          {bars.map(({ day, seconds }) => (
            <span key={day} className={clsx(day === today && 'font-medium text-ink')}>
              {nameWeekday(day)}
              <span className="block">{seconds > 0 ? formatClock(seconds) : ''}</span>
            </span>
          ))}
        </div>
      </div>
    </Section>
  );
}

function Bar({ bar: { day, seconds, parts }, most }: { bar: DayBar; most: number }) {
  return (
    <div className="flex w-2/3 flex-col-reverse gap-px" style={{ height: HEIGHT }}>
      <span className="sr-only">
        {nameWeekday(day)} {formatClock(seconds)}
      </span>
      {parts.map((part) => (
        <span key={part.family} className={FAMILY_FILLS[part.family - 1]} style={{ height: (part.seconds / most) * HEIGHT }} />
      ))}
    </div>
  );
}
