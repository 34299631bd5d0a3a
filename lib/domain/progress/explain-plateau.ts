/** Hours of an activity on one day. */
export type ActivityDay = { readonly activity: string; readonly day: string; readonly hours: number };

export type ActivityShare = { readonly activity: string; readonly hours: number; readonly share: number; /** How many times its usual share. */ readonly lift: number };

/** What takes less of the time than this is not what filled it. */
const LEAST_SHARE = 0.15;
/** Only what took clearly more than usual explains anything. */
const LEAST_LIFT = 1.15;
const MOST = 2;

/**
 * Which activities filled a stretch of days: those that took a good share of its hours, and more of them than outside of it,
 * the most unusual first. Empty where the log says nothing, or the days were like all others.
 */
export function explainPlateau(log: readonly ActivityDay[], from: string, to: string): ActivityShare[] {
  const inside = sumBy(log.filter(({ day }) => day >= from && day <= to));
  const outside = sumBy(log.filter(({ day }) => day < from || day > to));
  const [total, usualTotal] = [sum(inside), sum(outside)];
  if (total === 0) return [];
  return [...inside]
    .map(([activity, hours]) => {
      const usual = usualTotal === 0 ? 0 : (outside.get(activity) ?? 0) / usualTotal;
      return { activity, hours, share: hours / total, lift: usual === 0 ? Number.POSITIVE_INFINITY : hours / total / usual };
    })
    .filter(({ share, lift }) => share >= LEAST_SHARE && lift >= LEAST_LIFT)
    .sort((one, other) => other.share * Math.log(other.lift) - one.share * Math.log(one.lift) || other.hours - one.hours)
    .slice(0, MOST);
}

function sumBy(log: readonly ActivityDay[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { activity, hours } of log) sums.set(activity, (sums.get(activity) ?? 0) + hours);
  return sums;
}

function sum(hours: ReadonlyMap<string, number>): number {
  return [...hours.values()].reduce((total, one) => total + one, 0);
}
