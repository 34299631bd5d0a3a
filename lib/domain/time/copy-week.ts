import { addDays, type CalendarDay } from './calendar-day';

/** The hours of a day on one project and activity. */
export type SheetHours = { readonly projectId: string | null; readonly activityId: string; readonly workDate: CalendarDay; readonly seconds: number };

/** The hours of the week before, a week later, added up by cell; cells that hold hours already are left out. */
export function copyWeek(before: readonly SheetHours[], present: readonly SheetHours[]): SheetHours[] {
  const taken = new Set(present.map(keyOf));
  const cells = new Map<string, SheetHours>();
  for (const { projectId, activityId, workDate, seconds } of before) {
    const cell = { projectId, activityId, workDate: addDays(workDate, 7), seconds };
    const key = keyOf(cell);
    if (!taken.has(key)) cells.set(key, { ...cell, seconds: (cells.get(key)?.seconds ?? 0) + seconds });
  }
  return [...cells.values()];
}

function keyOf({ projectId, activityId, workDate }: SheetHours): string {
  return `${workDate} ${projectId ?? ''} ${activityId}`;
}
