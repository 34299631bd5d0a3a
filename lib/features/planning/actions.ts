'use server';

import { defineAction } from '@/lib/platform/action-client';
import * as mutations from './mutations';
import { periodInput, removeCapacityInput, removeConstraintInput, removeDriverInput, saveCapacityInput, saveConstraintInput, saveDriverInput, savePeriodInput, savePersonInput } from './schema';

export const savePeriod = defineAction({ permission: 'plan', schema: savePeriodInput, run: mutations.savePeriod });

export const makePeriodCurrent = defineAction({ permission: 'plan', schema: periodInput, run: (caller, { periodId }) => mutations.makePeriodCurrent(caller, periodId) });

export const removePeriod = defineAction({ permission: 'plan', schema: periodInput, run: (caller, { periodId }) => mutations.removePeriod(caller, periodId) });

export const saveCapacity = defineAction({ permission: 'plan', schema: saveCapacityInput, run: mutations.saveCapacity });

export const removeCapacity = defineAction({ permission: 'plan', schema: removeCapacityInput, run: (caller, { capacityId }) => mutations.removeCapacity(caller, capacityId) });

export const savePerson = defineAction({ permission: 'plan', schema: savePersonInput, run: mutations.savePerson });

export const saveConstraint = defineAction({ permission: 'plan', schema: saveConstraintInput, run: mutations.saveConstraint });

export const removeConstraint = defineAction({ permission: 'plan', schema: removeConstraintInput, run: (caller, { constraintId }) => mutations.removeConstraint(caller, constraintId) });

export const saveDriver = defineAction({ permission: 'plan', schema: saveDriverInput, run: mutations.saveDriver });

export const removeDriver = defineAction({ permission: 'plan', schema: removeDriverInput, run: (caller, { driverId }) => mutations.removeDriver(caller, driverId) });
