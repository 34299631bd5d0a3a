import type { OwnEntry } from './own-work';
import { findGaps, findOverlaps, type Gap, type WorkSpan } from './overlaps';

export type DayRow<Entry> =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly overlaps: boolean }
  /** Nothing was logged from one instant to the other. */
  | { readonly kind: 'gap'; readonly gap: Gap };

type Timed = Pick<OwnEntry, 'id' | 'startedAt' | 'endedAt' | 'seconds'>;

/** Shorter ones are the way to the coffee. */
const LEAST_GAP_MS = 10 * 60_000;

/**
 * A day's entries, the latest first, with the gaps between them. Entries without times come first; as long as they may lie in the
 * gaps, these are no gaps.
 *
 * @param running a timer that counts now, from its start to this instant
 */
export function layOutDay<Entry extends Timed>(entries: readonly Entry[], running: { readonly startedAt: number; readonly now: number } | null): DayRow<Entry>[] {
  const timed = entries.flatMap((entry) => toSpan(entry) ?? []);
  const spans = running === null ? timed : [...timed, { id: '', startedAt: running.startedAt, endedAt: Math.max(running.now, running.startedAt) }];
  const overlapping = findOverlaps(spans);
  const isTimed = new Set(timed.map(({ id }) => id));
  const untimed = entries.filter(({ id }) => !isTimed.has(id));
  const untimedMs = untimed.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
  const gaps = findGaps(spans, LEAST_GAP_MS);
  const openGaps = gaps.reduce((sum, { from, to }) => sum + to - from, 0) > untimedMs ? gaps : [];
  const later = [
    ...entries.filter(({ id }) => isTimed.has(id)).map((entry) => ({ at: Date.parse(entry.startedAt ?? ''), row: { kind: 'entry', entry, overlaps: overlapping.has(entry.id) } as const })),
    ...openGaps.map((gap) => ({ at: gap.from, row: { kind: 'gap', gap } as const })),
  ].toSorted((a, b) => b.at - a.at);
  return [...untimed.toReversed().map((entry) => ({ kind: 'entry', entry, overlaps: false }) as const), ...later.map(({ row }) => row)];
}

function toSpan({ id, startedAt, endedAt }: Timed): WorkSpan | null {
  return startedAt === null || endedAt === null ? null : { id, startedAt: Date.parse(startedAt), endedAt: Date.parse(endedAt) };
}
