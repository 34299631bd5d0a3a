import { findImportGroup } from '@/lib/features/api/data';
import { idParams } from '@/lib/features/api/schema';
import { undoImport } from '@/lib/features/importing/mutations';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const DELETE = defineRoute(
  {
    id: 'undoImport',
    summary: 'Takes an import back as one.',
    description:
      'Projects that it added go, also where they were changed since; brought back in the log, they come with those changes. Refused with 409 where a field that it changed was changed again, or where it was taken back already; with 403 where scores came with it and somebody else imported them.',
    permission: 'edit',
    params: idParams,
    errors: ['conflict'],
  },
  async ({ caller, params }) => {
    await undoImport(caller, await findImportGroup(caller, params.id));
  },
);
