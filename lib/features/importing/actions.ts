'use server';

import { defineAction } from '@/lib/platform/action-client';
import { undoImport } from './mutations';
import { undoImportSchema } from './schema';

export const undoImportAction = defineAction({ permission: 'edit', schema: undoImportSchema, run: (caller, { groupId }) => undoImport(caller, groupId) });
