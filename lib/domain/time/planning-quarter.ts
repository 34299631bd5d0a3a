export type Quarter = {
  /** Q1 2027 */
  readonly name: string;
  /** ISO dates, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Weeks in it, to the nearest: 13. */
  readonly weeks: number;
};

const DAY_MS = 86_400_000;

/**
 * The quarter that people plan on a day: the one under way until its last month, then the next one,
 * because nobody starts a project for the weeks that are left.
 *
 * @param today ISO date
 */
export function findPlanningQuarter(today: string): Quarter {
  const [year = NaN, month = NaN] = today.split('-').map(Number);
  const monthIndex = year * 12 + month - 1;
  const isLastMonth = monthIndex % 3 === 2;
  const first = Math.floor(monthIndex / 3) * 3 + (isLastMonth ? 3 : 0);
  const start = Date.UTC(Math.floor(first / 12), first % 12, 1);
  const next = Date.UTC(Math.floor((first + 3) / 12), (first + 3) % 12, 1);
  return {
    name: `Q${(first % 12) / 3 + 1} ${Math.floor(first / 12)}`,
    startsOn: toIsoDate(start),
    endsOn: toIsoDate(next - DAY_MS),
    weeks: Math.round((next - start) / DAY_MS / 7),
  };
}

function toIsoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
