import { loadTimeChoices } from '@/lib/features/time/loaders';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => Response.json(await loadTimeChoices(caller)));
}
