import { readHistory } from '@/lib/features/history/data';
import { historyQuery } from '@/lib/features/history/schema';
import { toHistoryView } from '@/lib/features/history/view-model';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/history'>): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const query = parseInput(historyQuery, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(toHistoryView(await readHistory(caller, query), caller));
  });
}
