import { z } from 'zod';
import { isCalendarDay } from '@/lib/domain/time/calendar-day';
import { DAY_SECONDS } from '@/lib/domain/time/duration';
import { isTimeZone } from '@/lib/domain/time/local-day';

const id = z.uuid('is not an id');
const timeZone = z.string().max(100).refine(isTimeZone, 'has to be the name of a time zone such as Europe/Berlin');
const day = z.string().refine(isCalendarDay, 'has to be a day such as 2026-11-20');
const instant = z.iso.datetime({ offset: true, error: 'has to be an instant such as 2026-11-20T09:20:00Z' });
const seconds = z.int('has to be whole seconds').min(1, 'has to be more than nought').max(DAY_SECONDS, 'is more than a day has');

/** What hours are spent on. */
const about = {
  projectId: id.nullable(),
  activityId: id,
  experimentId: id.nullable(),
  note: z.string().trim().max(2000, 'has at most 2,000 characters'),
};

/** The pauses of a timer as they are stored. */
export const storedPauses = z.array(z.object({ from: z.int(), to: z.int() }));

export const startTimerInput = z.object({ ...about, timeZone });
export type TimerStart = z.output<typeof startTimerInput>;

export const timerInput = z.object({ timerId: id });

export const changeTimerInput = z.object({ ...about, timerId: id });

export const stopTimerInput = z.object({
  timerId: id,
  /** When it was stopped, by the clock of the server as the device knows it: without a network that may be a while ago. */
  at: instant,
  timeZone,
  /** What is right, where the timer was forgotten. */
  correction: z.object({ workDate: day, seconds }).nullable(),
});
export type TimerStop = z.output<typeof stopTimerInput>;

/** Work that was written in words, or with a form. */
export const workInput = z.object({
  clientKey: z.string().min(8).max(100),
  ...about,
  quantity: z.number().positive('has to be more than nought').max(1e9).nullable(),
  quantityUnit: z.string().trim().max(40).nullable(),
  workDate: day.optional(),
  seconds: seconds.optional(),
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  timeZone: timeZone.optional(),
});
export type Work = z.input<typeof workInput>;

const { clientKey: _key, ...changeable } = workInput.shape;
export const changeEntryInput = z.object({ ...changeable, id, startedAt: instant.nullable().optional(), endedAt: instant.nullable().optional() });

export const removeEntryInput = z.object({ id });
