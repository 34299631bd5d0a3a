'use server';

import { revalidatePath } from 'next/cache';
import type { Caller } from '@/lib/platform/auth/caller';
import { defineAction } from '@/lib/platform/action-client';
import { routes } from '@/lib/platform/routes';
import { copyLastWeek, lockWeek, logTime, removeTimeEntry, setSheetCell, unlockWeek, updateTimeEntry } from './mutations';
import { copyWeekSchema, logTimeSchema, oneTimeEntrySchema, sheetCellSchema, updateTimeEntrySchema, weekSchema } from './schema';

export const logTimeAction = defineAction({ permission: 'log', schema: logTimeSchema, run: (caller, work) => logTime(caller, work) });
export const updateTimeEntryAction = defineAction({ permission: 'log', schema: updateTimeEntrySchema, run: updateTimeEntry });
export const removeTimeEntryAction = defineAction({ permission: 'log', schema: oneTimeEntrySchema, run: removeTimeEntry });
export const setSheetCellAction = defineAction({ permission: 'log', schema: sheetCellSchema, run: shown(setSheetCell) });
export const copyLastWeekAction = defineAction({ permission: 'log', schema: copyWeekSchema, run: shown(copyLastWeek) });
export const lockWeekAction = defineAction({ permission: 'manage', schema: weekSchema, run: shown(lockWeek) });
export const unlockWeekAction = defineAction({ permission: 'manage', schema: weekSchema, run: shown(unlockWeek) });

/** The answer brings the page of the sheet along, so that what was typed gives way to what is stored at once. */
function shown<Input, Value>(mutation: (caller: Caller, input: Input) => Promise<Value>): (caller: Caller, input: Input) => Promise<Value> {
  return async (caller, input) => {
    const value = await mutation(caller, input);
    revalidatePath(routes.time(caller.workspaceSlug));
    return value;
  };
}
