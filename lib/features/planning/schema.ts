import { z } from 'zod';
import { DRIVER_PARTS } from '@/lib/domain/priority/driver-parts';
import { CAPACITY_KINDS, CONSTRAINT_KINDS, type ConstraintKind } from '@/lib/domain/selection/plan-kinds';

// Aborts, so that what is no day is not compared with another.
const isoDay = z.iso.date({ error: 'is not a day; type it as 2027-01-31', abort: true });
const number = z.number('is not a number');
const chance = number.min(0.01, 'is at least 1 %').max(0.99, 'is at most 99 %');
const share = number.min(0, 'is at least 0 %').max(1, 'is at most 100 %');
const name = z.string('is missing').trim().min(1, 'is missing').max(80, 'has at most 80 characters');

/** About five years: longer is a slip of the keyboard, and every day is counted. */
const LONGEST_PERIOD_DAYS = 1830;

const periodFields = z.object({
  name,
  startsOn: isoDay,
  endsOn: isoDay,
  exceedShare: chance,
  keepLightsOnShare: share.max(0.95, 'is at most 95 %; nothing would be left to plan'),
});

type PeriodDays = { readonly startsOn: string; readonly endsOn: string };
const isInOrder = ({ startsOn, endsOn }: PeriodDays): boolean => startsOn <= endsOn;
const isShortEnough = ({ startsOn, endsOn }: PeriodDays): boolean => (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 < LONGEST_PERIOD_DAYS;

export const savePeriodInput = periodFields
  .extend({ periodId: z.uuid().nullable() })
  .refine(isInOrder, { path: ['endsOn'], message: 'is before the first day' })
  .refine(isShortEnough, { path: ['endsOn'], message: 'is more than five years after the first day' });

export const periodInput = z.object({ periodId: z.uuid() });

export const saveCapacityInput = z
  .object({
    periodId: z.uuid(),
    capacityId: z.uuid().nullable(),
    kind: z.enum(CAPACITY_KINDS),
    roleId: z.uuid('is missing').nullable(),
    amount: number.min(0, 'is at least 0').max(1e12, 'is too large'),
    isFromPeople: z.boolean(),
    lightsOnShare: share.nullable(),
    acceptedChance: chance.nullable(),
  })
  .refine(({ kind, roleId }) => kind !== 'role' || roleId !== null, { path: ['roleId'], message: 'is missing' });

export const removeCapacityInput = z.object({ capacityId: z.uuid() });

const absence = z
  .object({ firstDay: isoDay, lastDay: isoDay, note: z.string().trim().max(200, 'has at most 200 characters') })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], message: 'is before the first day' })
  .refine(({ firstDay, lastDay }) => isShortEnough({ startsOn: firstDay, endsOn: lastDay }), { path: ['lastDay'], message: 'is more than five years after the first day' });

export const savePersonInput = z.object({
  personId: z.uuid().nullable(),
  name,
  hoursPerWeek: number.min(0, 'is at least 0').max(80, 'is at most 80'),
  isActive: z.boolean(),
  roles: z
    .array(z.object({ roleId: z.uuid('is missing'), share }))
    .max(20, 'are too many')
    .refine((roles) => new Set(roles.map(({ roleId }) => roleId)).size === roles.length, 'name a role twice')
    // Shares typed as 33.4 and 66.7 % are meant to be all.
    .refine((roles) => roles.reduce((sum, role) => sum + role.share, 0) < 1.0015, 'sum to more than 100 %'),
  absences: z.array(absence).max(100, 'are too many'),
});

const NEEDS_OTHER: readonly ConstraintKind[] = ['eitherOr', 'needs'];

export const saveConstraintInput = z
  .object({
    periodId: z.uuid(),
    constraintId: z.uuid().nullable(),
    kind: z.enum(CONSTRAINT_KINDS),
    projectId: z.uuid('is missing'),
    otherId: z.uuid('is missing').nullable(),
    notBefore: isoDay.nullable(),
    reason: z.string().trim().max(500, 'has at most 500 characters'),
  })
  .refine(({ kind, otherId }) => !NEEDS_OTHER.includes(kind) || otherId !== null, { path: ['otherId'], message: 'is missing' })
  .refine(({ kind, projectId, otherId }) => !NEEDS_OTHER.includes(kind) || otherId !== projectId, { path: ['otherId'], message: 'is the same project' })
  .refine(({ kind, notBefore }) => kind !== 'notBefore' || notBefore !== null, { path: ['notBefore'], message: 'is missing' });

export const removeConstraintInput = z.object({ constraintId: z.uuid() });

const factor = number.min(0.01, 'is at least 0.01').max(100, 'is at most 100');

export const saveDriverInput = z.object({
  driverId: z.uuid().nullable(),
  name,
  affects: z.enum(DRIVER_PARTS, 'is no part of a project'),
  factor: z.object({ p10: factor, p50: factor, p90: factor }, 'is missing').refine(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90, 'is not in order: low, likely, high'),
  projectIds: z
    .array(z.uuid())
    .max(1000, 'are more than 1,000')
    .refine((ids) => new Set(ids).size === ids.length, 'name a project twice'),
});

export const removeDriverInput = z.object({ driverId: z.uuid() });

export const projectSearch = z.object({ text: z.string().trim().max(200).default('') });

/** A project to choose; stage and owner tell those of the same name apart. */
export type ProjectChoice = { readonly id: string; readonly name: string; readonly stage: string; readonly owner: string | null };
