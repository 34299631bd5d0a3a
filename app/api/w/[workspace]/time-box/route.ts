import { loadTimeLeft } from '@/lib/features/progress/loaders';
import { timeLeftQuerySchema } from '@/lib/features/progress/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

/** What is left of a project's time box and of a candidate's, while hours are logged: `?project=…&experiment=…`. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const { project, experiment } = parseInput(timeLeftQuerySchema, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await loadTimeLeft(caller, { projectId: project, experimentId: experiment ?? null }));
  });
}
