import { loadPairs } from '@/lib/features/portfolio/loaders';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => Response.json(await loadPairs(caller, query)));
}
