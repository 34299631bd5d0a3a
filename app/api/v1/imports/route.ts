import { z } from 'zod';
import { loadImportPage } from '@/lib/features/api/loaders';
import { importPageSchema, pageQuerySchema } from '@/lib/features/api/schema';
import { importFile } from '@/lib/features/importing/mutations';
import { importMappingSchema, importResultSchema, jsonOf, sentImportSchema } from '@/lib/features/importing/schema';
import { importTimeFile } from '@/lib/features/time-importing/mutations';
import { timeImportResultSchema, timeMappingSchema } from '@/lib/features/time-importing/schema';
import { parseInput } from '@/lib/platform/action-client';
import { defineRoute } from '@/lib/platform/rest/define-route';

const sentProjects = z.object({ mapping: jsonOf(importMappingSchema).optional() });
const sentTime = z.object({ mapping: jsonOf(timeMappingSchema).optional() });

export const GET = defineRoute({ id: 'listImports', summary: 'The imports of projects and of hours.', permission: 'read', query: pageQuerySchema, answer: importPageSchema }, ({ caller, query }) => loadImportPage(caller, query));

export const POST = defineRoute(
  {
    id: 'importFile',
    summary: 'Imports a file of projects or of hours, all of it or nothing.',
    description:
      'Projects come as CSV, TSV or XLSX, or in the ZIP of solidtime or Toggl Track; hours (`kind=time`) as time trackers export them. Without `mapping`, columns are what they are most likely, or what was said before of a file with the same columns; a dry run says what that is. Hours of people or projects that are not known here need a mapping that says who and what they are. Sent again, nothing changes.',
    permission: 'edit',
    form: sentImportSchema,
    answer: z.union([importResultSchema, timeImportResultSchema]),
    errors: ['conflict'],
  },
  ({ caller, form: { kind, mapping, dryRun }, file }) => {
    if (kind === 'projects') return importFile(caller, file, { dryRun, mapping: parseInput(sentProjects, { mapping }).mapping });
    return importTimeFile(caller, file, { dryRun, mapping: parseInput(sentTime, { mapping }).mapping });
  },
);
