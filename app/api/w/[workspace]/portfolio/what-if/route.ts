import { loadWhatIf } from '@/lib/features/portfolio/loaders';
import { whatIfChangeSchema } from '@/lib/features/portfolio/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => Response.json(await loadWhatIf(caller, parseInput(whatIfChangeSchema, new URL(request.url).searchParams.get('change') ?? '{}'))));
}
