import { loadReportCsv } from '@/lib/features/reports/loaders';
import { answerApi } from '@/lib/platform/api-gate';

/** A report of hours as a file: all rows and steps. */
export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/reports/export'>): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${caller.workspaceSlug}-hours.csv"`, 'cache-control': 'no-store' };
    return new Response(await loadReportCsv(caller, request), { headers });
  });
}
