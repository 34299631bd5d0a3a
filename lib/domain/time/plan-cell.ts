import { fail, succeed, type Result } from '../shared/result';
import { formatClock } from './duration';

type Held = { readonly id: string; readonly seconds: number; readonly source: 'typed' | 'timer' | 'imported'; readonly startedAt: string | null; readonly note: string };

/** What has to happen to the entries of a cell so that they add up to what was typed. */
export type CellPlan<Entry> = {
  /** Seconds of a new typed entry; 0 for none. */
  readonly add: number;
  readonly change: readonly { readonly entry: Entry; readonly seconds: number }[];
  readonly remove: readonly Entry[];
};

/**
 * Makes the entries of one day, project and activity add up to so many seconds. Only typed entries change; plain ones
 * before those with a note or with times of day, the latest first. What a timer or an import measured is never touched.
 *
 * @param entries in the order in which they were made
 */
export function planCell<Entry extends Held>(entries: readonly Entry[], seconds: number): Result<CellPlan<Entry>> {
  const measured = sum(entries.filter(({ source }) => source !== 'typed'));
  if (seconds < measured) return fail(`${formatClock(measured)} of this cell come from a timer or an import. Open the entries to change those; the cell can’t go below them.`);
  const typed = entries.filter(({ source }) => source === 'typed').toSorted((a, b) => Number(isDetailed(a)) - Number(isDetailed(b)) || entries.indexOf(b) - entries.indexOf(a));
  const missing = seconds - measured - sum(typed);
  const [first] = typed;
  if (missing > 0) return succeed(first && !isDetailed(first) ? { add: 0, change: [{ entry: first, seconds: first.seconds + missing }], remove: [] } : { add: missing, change: [], remove: [] });
  return succeed(takeOff(typed, -missing));
}

function takeOff<Entry extends Held>(typed: readonly Entry[], surplus: number): CellPlan<Entry> {
  const change: { entry: Entry; seconds: number }[] = [];
  const remove: Entry[] = [];
  let left = surplus;
  for (const entry of typed) {
    if (left <= 0) break;
    if (entry.seconds <= left) remove.push(entry);
    else change.push({ entry, seconds: entry.seconds - left });
    left -= Math.min(left, entry.seconds);
  }
  return { add: 0, change, remove };
}

function isDetailed({ startedAt, note }: Held): boolean {
  return startedAt !== null || note !== '';
}

function sum(entries: readonly Held[]): number {
  return entries.reduce((total, { seconds }) => total + seconds, 0);
}
