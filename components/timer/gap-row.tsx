import type { Gap } from '@/lib/domain/time/overlaps';
import { formatClock } from '@/lib/domain/time/duration';
import { DAY_ROW } from './day-row';
import { showTimerOverlay } from './overlay-store';
import { formatTimeOfDay } from './print-time';

/** "25 minutes not logged", and the way to say what they were. */
export function GapRow({ gap: { from, to }, timeZone, mayFill }: { gap: Gap; timeZone: string; mayFill: boolean }) {
  const minutes = Math.round((to - from) / 60_000);
  const stretch = { startedAt: new Date(from).toISOString(), endedAt: new Date(to).toISOString() };
  return (
    <li className={`${DAY_ROW} items-center`}>
      <span className="num text-ink-3">{formatTimeOfDay(from, timeZone)}</span>
      <span className="border-l-2 border-dotted border-warn pl-3.5 text-warn">{minutes < 60 ? `${minutes} minutes` : formatClock(minutes * 60)} not logged</span>
      {mayFill ? (
        <button type="button" className="text-accent hover:underline pointer-coarse:-my-2 pointer-coarse:min-h-11 pointer-coarse:min-w-11" aria-label={`Fill ${minutes} minutes from ${formatTimeOfDay(from, timeZone)}`} onClick={() => showTimerOverlay({ kind: 'fill', stretch })}>
          Fill
        </button>
      ) : null}
    </li>
  );
}
