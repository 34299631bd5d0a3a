'use server';

import { defineAction } from '@/lib/platform/action-client';
import { saveHourPrices, saveRoleRates } from './mutations';
import { saveHourPricesInput, saveRoleRatesInput } from './schema';

export const saveRoleRatesAction = defineAction({ permission: 'plan', schema: saveRoleRatesInput, run: saveRoleRates });
export const saveHourPricesAction = defineAction({ permission: 'plan', schema: saveHourPricesInput, run: saveHourPrices });
