import { loadExport } from '@/lib/features/importing/loaders';
import { exportFormatSchema } from '@/lib/features/importing/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** All projects of a workspace as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => {
    const format = parseInput(exportFormatSchema, new URL(request.url).searchParams.get('format') ?? 'csv');
    const headers = { 'content-type': types[format], 'content-disposition': `attachment; filename="${caller.workspaceSlug}-projects.${format}"`, 'cache-control': 'no-store' };
    return new Response(await loadExport(caller, format), { headers });
  });
}
