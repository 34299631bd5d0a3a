import { loadSpendingCsv } from '@/lib/features/spending/loaders';
import { spendingReport } from '@/lib/features/spending/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

/** What estimates said and what points cost, as files: all rows. */
export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/reports/export/[report]'>): Promise<Response> {
  const path = await params;
  return answerApi(request, { workspace: path.workspace, permission: 'read' }, async (caller) => {
    const { report } = parseInput(spendingReport, path);
    const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${caller.workspaceSlug}-${report}.csv"`, 'cache-control': 'no-store' };
    return new Response(await loadSpendingCsv(caller, report, request), { headers });
  });
}
