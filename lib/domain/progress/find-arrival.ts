/** When a target is reached, as the chance to have reached it by each effort. */
export type Arrival = {
  /** Chances at rising efforts, from now on; they never fall. */
  readonly course: readonly { readonly x: number; readonly chance: number }[];
  /** Total effort by which the target is reached with this chance; null where it never is. */
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  /** Of never reaching it on this path. */
  readonly never: number;
};

/** How far ahead is looked, in efforts spent so far: closely at first, then in ever longer steps. */
const NEAR = 3;
const NEAR_STEPS = 60;
const FAR = 1000;
const FAR_STEPS = 30;
const JUST_AHEAD = 1 + 1e-6;

/**
 * The course of the chance to have reached a target. What was reached is not lost again, so the chance never falls, though that
 * of the value at one effort may.
 *
 * @param reachedAt P(the metric is at the target) at an effort
 */
export function findArrival(reachedAt: (x: number) => number, now: number): { summary: Arrival; chanceBy: (x: number) => number } {
  const near = Array.from({ length: NEAR_STEPS }, (_, index) => JUST_AHEAD + ((NEAR - 1) * index) / (NEAR_STEPS - 1));
  const far = Array.from({ length: FAR_STEPS }, (_, index) => NEAR * (FAR / NEAR) ** ((index + 1) / FAR_STEPS));
  let highest = 0;
  const course = [...near, ...far].map((times) => ({ x: now * times, chance: (highest = Math.max(highest, reachedAt(now * times))) }));
  const chanceBy = (x: number): number => interpolate(course, x);
  const at = (p: number): number | null => effortAt(course, p);
  return { summary: { course, p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9), never: 1 - highest }, chanceBy };
}

type Course = Arrival['course'];

/** The chance by any effort, linear between the known ones. */
export function interpolate(course: Course, x: number): number {
  const after = course.findIndex((one) => one.x >= x);
  if (after < 0) return course.at(-1)?.chance ?? 0;
  const [left, right] = [course[after - 1], course[after] as Course[number]];
  if (left === undefined) return right.chance;
  return left.chance + ((right.chance - left.chance) * (x - left.x)) / (right.x - left.x);
}

/** The effort by which the chance is p; null where it never gets there. */
export function effortAt(course: Course, p: number): number | null {
  const after = course.findIndex(({ chance }) => chance >= p);
  if (after < 0) return null;
  const [left, right] = [course[after - 1], course[after] as Course[number]];
  if (left === undefined || right.chance === left.chance) return right.x;
  return left.x + ((right.x - left.x) * (p - left.chance)) / (right.chance - left.chance);
}
