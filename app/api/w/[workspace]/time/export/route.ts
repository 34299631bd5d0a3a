import { loadTimeExport } from '@/lib/features/time/loaders';
import { answerApi } from '@/lib/platform/api-gate';

/** What the page Time shows, as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const { name, csv } = await loadTimeExport(caller, Object.fromEntries(new URL(request.url).searchParams));
    return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}.csv"`, 'cache-control': 'no-store' } });
  });
}
