'use server';

import { defineAction } from '@/lib/platform/action-client';
import { changeApproach, changeExperiment, changeMetric, createApproach, createMetric, logExperiment, removeApproach, removeExperiment } from './mutations';
import { changeApproachSchema, changeExperimentSchema, changeMetricSchema, createApproachSchema, createMetricSchema, newExperimentSchema, oneByIdSchema } from './schema';

export const logExperimentAction = defineAction({ permission: 'log', schema: newExperimentSchema, run: logExperiment });
export const changeExperimentAction = defineAction({ permission: 'log', schema: changeExperimentSchema, run: changeExperiment });
export const removeExperimentAction = defineAction({ permission: 'log', schema: oneByIdSchema, run: (caller, { id }) => removeExperiment(caller, id) });
export const createMetricAction = defineAction({ permission: 'edit', schema: createMetricSchema, run: createMetric });
export const changeMetricAction = defineAction({ permission: 'edit', schema: changeMetricSchema, run: changeMetric });
export const createApproachAction = defineAction({ permission: 'log', schema: createApproachSchema, run: createApproach });
export const changeApproachAction = defineAction({ permission: 'log', schema: changeApproachSchema, run: changeApproach });
export const removeApproachAction = defineAction({ permission: 'log', schema: oneByIdSchema, run: (caller, { id }) => removeApproach(caller, id) });
