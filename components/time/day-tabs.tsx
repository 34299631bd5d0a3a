'use client';

import { formatClock } from '@/lib/domain/time/duration';
import type { DayHead } from '@/lib/features/time/view-model';

type DayTabsProps = { days: readonly DayHead[]; totals: readonly number[]; chosen: number; onChoose: (day: number) => void };

/** The days of the week on a phone, where the sheet shows one of them. */
export function DayTabs({ days, totals, chosen, onChoose }: DayTabsProps) {
  return (
    <fieldset className="hidden gap-px py-2 max-sm:flex">
      <legend className="sr-only">Day of the sheet</legend>
      {days.map((head, index) => (
        <button
          key={head.day}
          type="button"
          aria-pressed={index === chosen}
          onClick={() => onChoose(index)}
          className="min-h-11 flex-1 border-b-2 border-transparent text-1 text-ink-2 aria-pressed:border-accent aria-pressed:font-medium aria-pressed:text-ink"
        >
          {head.weekday}
          <span className="num block">{(totals[index] ?? 0) > 0 ? formatClock(totals[index] ?? 0) : '–'}</span>
        </button>
      ))}
    </fieldset>
  );
}
