import { answerApi } from '@/lib/platform/api-gate';
import { streamChanges } from '@/lib/platform/live/event-stream';
import { getChangeFeed } from '@/lib/platform/live/shared-feed';

/** What changes in the workspace, as it happens. Timers are everybody's own. */
export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/live'>): Promise<Response> {
  const { workspace } = await params;
  const options = { workspace, permission: 'read' } as const;
  return answerApi(request, options, async ({ workspaceId, personId }) =>
    streamChanges(getChangeFeed(), {
      workspaceId,
      wants: ({ subject, people }) => subject !== 'timer' || people === null || people.includes(personId),
      isAllowed: async () => (await answerApi(request, options, () => Promise.resolve(new Response()))).ok,
      signal: request.signal,
    }),
  );
}
