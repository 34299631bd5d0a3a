import { loadOutcome } from '@/lib/features/timer/loaders';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/timer/outcome'>): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => Response.json(await loadOutcome(caller)));
}
