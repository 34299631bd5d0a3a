import { loadSearch } from '@/lib/features/projects/loaders';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  const words = new URL(request.url).searchParams.get('q') ?? '';
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => Response.json(await loadSearch(caller, words)));
}
