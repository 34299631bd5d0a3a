'use server';

import { defineAction } from '@/lib/platform/action-client';
import { saveAnswers, submitSheet, withdrawSheet } from './mutations';
import { oneProjectSchema, saveAnswersSchema } from './schema';

export const saveAnswersAction = defineAction({ permission: 'log', schema: saveAnswersSchema, run: saveAnswers });
export const submitSheetAction = defineAction({ permission: 'log', schema: oneProjectSchema, run: submitSheet });
export const withdrawSheetAction = defineAction({ permission: 'log', schema: oneProjectSchema, run: withdrawSheet });
