import 'server-only';
import type { z } from 'zod';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import type { saveHourPricesInput, saveRoleRatesInput } from './schema';

type Saved = { readonly groupId: string };

/** What an hour of each role costs. */
export async function saveRoleRates(caller: Caller, { roles }: z.output<typeof saveRoleRatesInput>): Promise<Saved> {
  return recordChanges(caller, { action: 'change what hours cost' }, async (record) => {
    await record.updateMany('TeamRole', roles.map(({ roleId, hourlyCost }) => ({ id: roleId, data: { hourlyCost } })));
    return { groupId: record.groupId };
  });
}

/** What an hour costs of everybody whose roles have no rate, and of compute. */
export async function saveHourPrices(caller: Caller, prices: z.output<typeof saveHourPricesInput>): Promise<Saved> {
  return recordChanges(caller, { action: 'change what hours cost' }, async (record) => {
    const stored = await record.tx.hourPrice.findMany({ select: { id: true, kind: true } });
    await record.updateMany('HourPrice', stored.map(({ id, kind }) => ({ id, data: { amount: prices[kind] } })));
    return { groupId: record.groupId };
  });
}
