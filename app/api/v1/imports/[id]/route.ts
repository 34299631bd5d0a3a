import { findImportGroup } from '@/lib/features/api/data';
import { idParams } from '@/lib/features/api/schema';
import { undoImport } from '@/lib/features/importing/mutations';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const DELETE = defineRoute(
  { id: 'undoImport', summary: 'Takes an import back as one.', description: 'Refused where a project of it was changed since.', permission: 'edit', params: idParams, errors: ['conflict'] },
  async ({ caller, params }) => {
    await undoImport(caller, await findImportGroup(caller, params.id));
  },
);
