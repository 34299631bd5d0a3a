import { loadImportPage } from '@/lib/features/api/loaders';
import { importPageSchema, pageQuerySchema } from '@/lib/features/api/schema';
import { importFile } from '@/lib/features/importing/mutations';
import { importResultSchema, sentImportSchema } from '@/lib/features/importing/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute({ id: 'listImports', summary: 'The imports of projects.', permission: 'read', query: pageQuerySchema, answer: importPageSchema }, ({ caller, query }) => loadImportPage(caller, query));

export const POST = defineRoute(
  {
    id: 'importProjects',
    summary: 'Imports a CSV, TSV or XLSX file of projects, all of it or nothing.',
    description: 'Without `mapping`, columns are what they are most likely, or what was said before of a file with the same columns; a dry run says what that is. Sent again, nothing changes.',
    permission: 'edit',
    form: sentImportSchema,
    answer: importResultSchema,
    errors: ['conflict'],
  },
  ({ caller, form, file }) => importFile(caller, file, form),
);
