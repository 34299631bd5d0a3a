import { loadProjectChoices } from '@/lib/features/reports/loaders';
import { projectChoiceQuery } from '@/lib/features/reports/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

/** Projects that a report can be narrowed to. */
export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/reports/projects'>): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const { q } = parseInput(projectChoiceQuery, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await loadProjectChoices(caller, q));
  });
}
