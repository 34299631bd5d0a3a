import { FamilyMark } from '@/components/charts/family-mark';
import { formatClock } from '@/lib/domain/time/duration';
import type { OwnEntry } from '@/lib/domain/time/own-work';
import { DAY_ROW } from './day-row';
import type { OutboxItem } from './outbox-item';
import { showTimerOverlay } from './overlay-store';
import { formatTimeOfDay } from './print-time';

type EntryRowProps = {
  entry: OwnEntry;
  overlaps: boolean;
  timeZone: string;
  /** Set while the server does not have it. */
  item: OutboxItem | undefined;
};

/** One entry of the day; a click opens it. */
export function EntryRow({ entry, overlaps, timeZone, item }: EntryRowProps) {
  const { startedAt, activity, project, experiment, note, seconds } = entry;
  const open = () => showTimerOverlay(item === undefined ? { kind: 'change entry', entry } : { kind: 'waiting' });
  return (
    <li>
      <button type="button" className={`${DAY_ROW} items-start hover:bg-paper-3`} onClick={open}>
        <span className="num text-ink-3">{startedAt === null ? null : formatTimeOfDay(Date.parse(startedAt), timeZone)}</span>
        <span className="min-w-0 sm:truncate">
          <FamilyMark family={activity.family} className="mr-2" />
          <b>{activity.name}</b>
          <span className="max-sm:hidden"> · </span>
          <span className="max-sm:block">{project?.name ?? 'No project'}</span>
          <span className="text-2 text-ink-3 max-sm:block sm:ml-2">{[experiment ? `E${experiment.number}` : '', note].filter(Boolean).join(' ')}</span>
          {overlaps ? <span className="ml-2 text-2 text-warn">overlaps</span> : null}
          {item ? <span className="ml-2 text-2 text-warn">{item.refusal === null ? 'waits' : 'refused'}</span> : null}
        </span>
        <span className="num text-right">{formatClock(seconds)}</span>
      </button>
    </li>
  );
}
