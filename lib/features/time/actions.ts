'use server';

import { defineAction } from '@/lib/platform/action-client';
import { copyLastWeek, lockWeek, logTime, removeTimeEntry, setSheetCell, unlockWeek, updateTimeEntry } from './mutations';
import { copyWeekSchema, logTimeSchema, oneTimeEntrySchema, sheetCellSchema, updateTimeEntrySchema, weekSchema } from './schema';

export const logTimeAction = defineAction({ permission: 'log', schema: logTimeSchema, run: (caller, work) => logTime(caller, work) });
export const updateTimeEntryAction = defineAction({ permission: 'log', schema: updateTimeEntrySchema, run: updateTimeEntry });
export const removeTimeEntryAction = defineAction({ permission: 'log', schema: oneTimeEntrySchema, run: removeTimeEntry });
export const setSheetCellAction = defineAction({ permission: 'log', schema: sheetCellSchema, run: setSheetCell });
export const copyLastWeekAction = defineAction({ permission: 'log', schema: copyWeekSchema, run: copyLastWeek });
export const lockWeekAction = defineAction({ permission: 'manage', schema: weekSchema, run: lockWeek });
export const unlockWeekAction = defineAction({ permission: 'manage', schema: weekSchema, run: unlockWeek });
