'use client';

import { Section } from '@/components/ui/section';
import { formatClock } from '@/lib/domain/time/duration';
import { layOutDay } from '@/lib/domain/time/lay-out-day';
import { localDay } from '@/lib/domain/time/local-day';
import type { OwnEntry } from '@/lib/domain/time/own-work';
import { countWorked } from '@/lib/domain/time/timer';
import { EntryRow } from './entry-row';
import { GapRow } from './gap-row';
import { RunningRow } from './running-row';
import { useOutbox } from './use-outbox';
import { useTimer } from './timer-provider';
import { useNow, useTimeZone } from './use-wall';

const MINUTE_MS = 60_000;

/** What was worked today, the latest first, with what is not logged between. */
export function DayList({ entries, today }: { entries: readonly OwnEntry[]; today: string }) {
  const { timer, behindMs, startedPage, mayLog } = useTimer();
  const timeZone = useTimeZone();
  const now = useNow(startedPage) + behindMs;
  const waiting = useOutbox();
  const stored = entries.filter(({ workDate }) => workDate === today);
  const known = new Set(stored.map(({ clientKey }) => clientKey));
  const unsent = waiting.filter(({ key, entry }) => entry.workDate === today && !known.has(key));
  const isTimedToday = timer !== null && localDay(timer.state.startedAt, timeZone) === today;
  // Gaps move with the minute, not with the second.
  const running = isTimedToday ? { startedAt: timer.state.startedAt, now: Math.floor(now / MINUTE_MS) * MINUTE_MS } : null;
  const rows = layOutDay([...stored, ...unsent.map(({ entry }) => entry)], running);
  const total = [...stored, ...unsent.map(({ entry }) => entry)].reduce((sum, { seconds }) => sum + seconds, 0) + (timer && isTimedToday ? countWorked(timer.state, now) : 0);
  const isWaiting = new Set(unsent.map(({ key }) => key));
  return (
    <Section title="Today" aside={`${formatClock(total)} logged`}>
      {rows.length === 0 && !running ? <p className="py-2 text-ink-3">Nothing yet. Start the timer, or write a line such as “1h 20 labeling customs”.</p> : null}
      <ul>
        {timer && running ? <RunningRow timer={timer} timeZone={timeZone} /> : null}
        {rows.map((row) =>
          row.kind === 'gap' ? (
            <GapRow key={row.gap.from} gap={row.gap} timeZone={timeZone} mayFill={mayLog} />
          ) : (
            <EntryRow key={row.entry.id} entry={row.entry} overlaps={row.overlaps} timeZone={timeZone} item={isWaiting.has(row.entry.id) ? waiting.find(({ key }) => key === row.entry.id) : undefined} />
          ),
        )}
      </ul>
    </Section>
  );
}
