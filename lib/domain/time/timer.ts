import { groupBy } from '../shared/group-by';
import { DAY_SECONDS } from './duration';
import { splitAtMidnight, type DayPart } from './split-at-midnight';

export type Pause = { readonly from: number; readonly to: number };

/** A timer that was started; instants are milliseconds since 1970 UTC. */
export type TimerState = {
  readonly startedAt: number;
  /** Since when it pauses; null while it runs. */
  readonly pausedAt: number | null;
  /** The pauses that are over, in order. */
  readonly pauses: readonly Pause[];
};

/** The seconds worked up to `now`: from the start, less the pauses. Never less than nought, whatever the clocks say. */
export function countWorked({ startedAt, pausedAt, pauses }: TimerState, now: number): number {
  const until = Math.min(pausedAt ?? now, Math.max(now, startedAt));
  const paused = pauses.reduce((sum, { from, to }) => sum + (to - from), 0);
  return Math.max(0, Math.round((until - startedAt - paused) / 1000));
}

/** Longer than one entry may be: somebody forgot to stop it. */
export function isForgotten(timer: TimerState, now: number): boolean {
  return countWorked(timer, now) > DAY_SECONDS;
}

/** A pause that begins after the last one ended, and not before the start. */
export function pauseTimer(timer: TimerState, now: number): TimerState {
  return timer.pausedAt === null ? { ...timer, pausedAt: Math.max(now, lastResumedAt(timer)) } : timer;
}

export function resumeTimer(timer: TimerState, now: number): TimerState {
  if (timer.pausedAt === null) return timer;
  const pause = { from: timer.pausedAt, to: Math.max(now, timer.pausedAt) };
  return { ...timer, pausedAt: null, pauses: pause.to > pause.from ? [...timer.pauses, pause] : timer.pauses };
}

/**
 * What a timer that stops at `now` has to be logged as: one part for each day of its place, from the first to the last minute
 * worked on it, with the pauses taken off where they lay.
 */
export function planTimerEntries(timer: TimerState, now: number, timeZone: string): DayPart[] {
  const parts = listRuns(timer, now).flatMap(({ from, to }) => splitAtMidnight({ startedAt: from, endedAt: to, timeZone }));
  return [...groupBy(parts, ({ workDate }) => workDate).entries()].map(([workDate, days]) => ({
    workDate,
    startedAt: Math.min(...days.map((part) => part.startedAt)),
    endedAt: Math.max(...days.map((part) => part.endedAt)),
    seconds: days.reduce((sum, { seconds }) => sum + seconds, 0),
  }));
}

/** The stretches between the pauses. */
function listRuns(timer: TimerState, now: number): Pause[] {
  const end = Math.max(timer.pausedAt ?? now, lastResumedAt(timer));
  const starts = [timer.startedAt, ...timer.pauses.map(({ to }) => to)];
  const ends = [...timer.pauses.map(({ from }) => from), end];
  return starts.map((from, index) => ({ from, to: ends[index] ?? end })).filter(({ from, to }) => to > from);
}

function lastResumedAt({ startedAt, pauses }: TimerState): number {
  return pauses.at(-1)?.to ?? startedAt;
}
