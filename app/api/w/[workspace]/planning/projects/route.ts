import { findProjects } from '@/lib/features/planning/data';
import { projectSearch } from '@/lib/features/planning/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/planning/projects'>): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const { text } = parseInput(projectSearch, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await findProjects(caller.workspaceId, text));
  });
}
