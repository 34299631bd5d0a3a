import { readComments } from '@/lib/features/comments/data';
import { commentsQuery } from '@/lib/features/comments/schema';
import { toCommentLines } from '@/lib/features/comments/view-model';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/comments'>): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const query = parseInput(commentsQuery, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(toCommentLines(await readComments(caller, query), caller.personId));
  });
}
