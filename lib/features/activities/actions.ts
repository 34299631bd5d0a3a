'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/platform/action-client';
import type { Caller } from '@/lib/platform/auth/caller';
import { routes } from '@/lib/platform/routes';
import * as mutations from './mutations';
import { addActivitySchema, changeActivitySchema, moveActivitySchema } from './schema';

export const addActivity = defineAction({ permission: 'plan', schema: addActivitySchema, run: shown(mutations.addActivity) });
export const changeActivity = defineAction({ permission: 'plan', schema: changeActivitySchema, run: shown(mutations.changeActivity) });
export const moveActivity = defineAction({ permission: 'plan', schema: moveActivitySchema, run: shown(mutations.moveActivity) });

function shown<Input, Value>(mutation: (caller: Caller, input: Input) => Promise<Value>): (caller: Caller, input: Input) => Promise<Value> {
  return async (caller, input) => {
    const value = await mutation(caller, input);
    revalidatePath(routes.settings(caller.workspaceSlug, 'activities'));
    return value;
  };
}
