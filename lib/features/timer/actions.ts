'use server';

import { logTime, logTimeWithin, removeTimeEntry, updateTimeEntry } from '@/lib/features/time/mutations';
import { defineAction } from '@/lib/platform/action-client';
import * as mutations from './mutations';
import { changeEntryInput, changeTimerInput, removeEntryInput, startTimerInput, stopTimerInput, timerInput, workInput } from './schema';

export const startTimer = defineAction({ permission: 'log', schema: startTimerInput, run: mutations.startTimer });

export const pauseTimer = defineAction({ permission: 'log', schema: timerInput, run: (caller, { timerId }) => mutations.pauseTimer(caller, timerId) });

export const resumeTimer = defineAction({ permission: 'log', schema: timerInput, run: (caller, { timerId }) => mutations.resumeTimer(caller, timerId) });

export const changeTimer = defineAction({ permission: 'log', schema: changeTimerInput, run: mutations.changeTimer });

export const discardTimer = defineAction({ permission: 'log', schema: timerInput, run: (caller, { timerId }) => mutations.discardTimer(caller, timerId) });

export const stopTimer = defineAction({ permission: 'log', schema: stopTimerInput, run: (caller, stop) => mutations.stopTimer(caller, stop, logTimeWithin) });

export const logWork = defineAction({
  permission: 'log',
  schema: workInput,
  run: async (caller, work) => {
    const { groupId } = await logTime(caller, { ...work, taskId: null, changedDecision: false });
    return { groupId };
  },
});

export const changeEntry = defineAction({ permission: 'log', schema: changeEntryInput, run: updateTimeEntry });

export const removeEntry = defineAction({ permission: 'log', schema: removeEntryInput, run: removeTimeEntry });
