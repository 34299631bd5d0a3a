import { loadProject, loadProjectPage } from '@/lib/features/api/loaders';
import { projectFilterSchema, projectPageSchema, projectSchema } from '@/lib/features/api/schema';
import { createProject } from '@/lib/features/projects/mutations';
import { sentProjectSchema } from '@/lib/features/projects/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  { id: 'listProjects', summary: 'Lists projects in the order in which they were made.', permission: 'read', query: projectFilterSchema, answer: projectPageSchema },
  ({ caller, query }) => loadProjectPage(caller, query),
);

export const POST = defineRoute(
  {
    id: 'createProject',
    summary: 'Makes a project.',
    description: 'With `source` and `externalId` it is made once: sent again, the answer is 409 and the field `id` names the project that is there.',
    permission: 'edit',
    body: sentProjectSchema,
    status: 201,
    answer: projectSchema,
    errors: ['conflict'],
  },
  async ({ caller, body }) => loadProject(caller, (await createProject(caller, body)).id),
);
