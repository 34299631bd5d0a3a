'use server';

import { defineAction } from '@/lib/platform/action-client';
import { saveAnswers, saveModel, submitSheet, withdrawSheet } from './mutations';
import { newModelSchema, oneProjectSchema, saveAnswersSchema } from './schema';

export const saveAnswersAction = defineAction({ permission: 'log', schema: saveAnswersSchema, run: saveAnswers });
export const submitSheetAction = defineAction({ permission: 'log', schema: oneProjectSchema, run: submitSheet });
export const withdrawSheetAction = defineAction({ permission: 'log', schema: oneProjectSchema, run: withdrawSheet });
export const saveModelAction = defineAction({ permission: 'plan', schema: newModelSchema, run: saveModel });
