import { readRuns } from '@/lib/features/trackers/data';
import { runsQuery } from '@/lib/features/trackers/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/runs'>): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const query = parseInput(runsQuery, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await readRuns(caller, query));
  });
}
