'use server';

import { defineAction } from '@/lib/platform/action-client';
import { saveOtherRate, saveRoleRates } from './mutations';
import { saveOtherRateInput, saveRoleRatesInput } from './schema';

export const saveRoleRatesAction = defineAction({ permission: 'plan', schema: saveRoleRatesInput, run: saveRoleRates });
export const saveOtherRateAction = defineAction({ permission: 'plan', schema: saveOtherRateInput, run: saveOtherRate });
