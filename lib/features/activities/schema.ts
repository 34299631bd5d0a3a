import { z } from 'zod';

const id = z.uuid('is not an id');
const name = z.string('is missing').trim().min(1, 'is empty').max(60, 'has at most 60 characters');
const family = z.int('has to be a family').min(1, 'has to be 1 to 6').max(6, 'has to be 1 to 6');
const isProgress = z.boolean();

export const addActivitySchema = z.object({ name, family, isProgress });
export type NewActivity = z.output<typeof addActivitySchema>;

export const changeActivitySchema = z.object({ name, family, isProgress, isActive: z.boolean() }).partial().extend({ id });
export type ActivityChange = z.output<typeof changeActivitySchema>;

export const moveActivitySchema = z.object({ id, by: z.union([z.literal(-1), z.literal(1)]) });
