import { loadHoursLeft } from '@/lib/features/time/loaders';
import { hoursLeftQuerySchema } from '@/lib/features/time/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const { project } = parseInput(hoursLeftQuerySchema, { project: new URL(request.url).searchParams.getAll('project') });
    return Response.json(await loadHoursLeft(caller, project));
  });
}
