import { loadRunPlan } from '@/lib/features/trackers/loaders';
import { importRuns } from '@/lib/features/trackers/mutations';
import { runMappingSchema, runProjectSchema, runStepSchema, type CommittedRuns, type RunProgress } from '@/lib/features/trackers/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';
import { env } from '@/lib/platform/env';
import { readJsonField, readUpload } from '@/lib/platform/files/read-upload';
import { streamLines } from '@/lib/platform/files/stream-lines';

/** The two steps of an import of runs: what it would do, and doing it. The file comes anew with each. */
export async function POST(request: Request, { params }: RouteContext<'/api/w/[workspace]/runs/imports'>): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'edit' }, async (caller) => {
    const { searchParams } = new URL(request.url);
    const step = parseInput(runStepSchema, searchParams.get('step'));
    const projectId = parseInput(runProjectSchema, searchParams.get('project'));
    const { fields, file } = await readUpload(request, env().importLimitMb);
    const mapping = parseInput(runMappingSchema, fields.has('mapping') ? readJsonField(fields, 'mapping') : {});
    if (step === 'plan') return Response.json(await loadRunPlan(caller, projectId, file, mapping));
    return streamLines<RunProgress, CommittedRuns>((report) => importRuns(caller, projectId, file, mapping, report));
  });
}
