import { loadProject } from '@/lib/features/api/loaders';
import { idParams, projectSchema } from '@/lib/features/api/schema';
import { changeProject, removeProjects } from '@/lib/features/projects/mutations';
import { changeProjectSchema } from '@/lib/features/projects/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute({ id: 'getProject', summary: 'One project.', permission: 'read', params: idParams, answer: projectSchema }, ({ caller, params }) => loadProject(caller, params.id));

export const PATCH = defineRoute(
  {
    id: 'changeProject',
    summary: 'Changes the fields that are named.',
    description: 'Going back to an earlier stage needs `stageReason`. With `seen`, the fields as they were read, the answer is 409 if somebody changed one of them meanwhile.',
    permission: 'edit',
    params: idParams,
    body: changeProjectSchema.omit({ id: true }).strict(),
    answer: projectSchema,
    errors: ['conflict'],
  },
  async ({ caller, params, body }) => {
    await changeProject(caller, { ...body, id: params.id });
    return loadProject(caller, params.id);
  },
);

export const DELETE = defineRoute(
  { id: 'removeProject', summary: 'Takes a project off the workspace.', description: 'It can be brought back in the log.', permission: 'edit', params: idParams },
  async ({ caller, params }) => {
    const { id } = await loadProject(caller, params.id);
    await removeProjects(caller, [id]);
  },
);
