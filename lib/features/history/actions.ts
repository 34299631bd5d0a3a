'use server';

import { defineAction } from '@/lib/platform/action-client';
import * as mutations from './mutations';
import { undoInput, undoLastInput } from './schema';

// "read" opens the door only: the mutation asks for the right that the change itself needed.
export const undo = defineAction({ permission: 'read', schema: undoInput, run: (caller, { groupId }) => mutations.undoGroup(caller, groupId) });

export const undoLast = defineAction({ permission: 'read', schema: undoLastInput, run: (caller) => mutations.undoLastGroup(caller) });
