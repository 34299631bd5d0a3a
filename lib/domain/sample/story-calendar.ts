import { findPlanningQuarter, type Quarter } from '../time/planning-quarter';

const DAY_MS = 86_400_000;

/** The days of the story, told from the day it is opened. Times are noon or a given hour in UTC; dates are at midnight. */
export type StoryCalendar = {
  readonly today: string;
  /** The day so many days after today, negative for the past. */
  readonly day: (offset: number) => Date;
  /** The same, or the Friday before it if that is a weekend. */
  readonly workday: (offset: number) => Date;
  readonly isWorkday: (offset: number) => boolean;
  /** A moment of a workday. */
  readonly moment: (offset: number, hour: number, minute?: number) => Date;
  /** The quarter that the story plans: the one after the quarter of today. */
  readonly quarter: Quarter;
  /** Last day of the month so many months before (negative) or after the planned quarter's first month. */
  readonly monthEnd: (month: number) => Date;
};

/** @param today ISO date */
export function createCalendar(today: string): StoryCalendar {
  const start = Date.parse(`${today}T00:00:00Z`);
  const quarter = findNextQuarter(today);
  const [year = NaN, month = NaN] = quarter.startsOn.split('-').map(Number);
  const day = (offset: number): Date => new Date(start + offset * DAY_MS);
  const isWorkday = (offset: number): boolean => ![0, 6].includes(day(offset).getUTCDay());
  const workday = (offset: number): Date => {
    const weekday = day(offset).getUTCDay();
    return day(offset - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0));
  };
  return {
    today,
    day,
    workday,
    isWorkday,
    moment: (offset, hour, minute = 0) => new Date(workday(offset).getTime() + (hour * 60 + minute) * 60_000),
    quarter,
    monthEnd: (after) => new Date(Date.UTC(year, month + after, 0)),
  };
}

function findNextQuarter(today: string): Quarter {
  const [year = NaN, month = NaN] = today.split('-').map(Number);
  const monthIndex = year * 12 + (Math.floor((month - 1) / 3) + 1) * 3;
  return findPlanningQuarter(`${Math.floor(monthIndex / 12)}-${String((monthIndex % 12) + 1).padStart(2, '0')}-01`);
}
