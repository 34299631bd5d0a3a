import { analyseFile, commitImport } from '@/lib/features/importing/mutations';
import { loadPlan } from '@/lib/features/importing/loaders';
import { importMappingSchema, importStepSchema, type CommittedImport, type ImportProgress } from '@/lib/features/importing/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';
import { AppError } from '@/lib/platform/app-error';
import { env } from '@/lib/platform/env';
import { readUpload } from '@/lib/platform/files/read-upload';
import { streamLines } from '@/lib/platform/files/stream-lines';

/** The three steps of an import. The file comes anew with each, so that no server has to remember it. */
export async function POST(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'edit' }, async (caller) => {
    const step = parseInput(importStepSchema, new URL(request.url).searchParams.get('step'));
    const { form, file } = await readUpload(request, env().importLimitMb);
    if (step === 'analyse') return Response.json(await analyseFile(caller, file));
    const mapping = parseInput(importMappingSchema, readJson(form.get('mapping')));
    if (step === 'plan') return Response.json(await loadPlan(caller, file, mapping));
    return streamLines<ImportProgress, CommittedImport>((report) => commitImport(caller, file, mapping, report));
  });
}

function readJson(field: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof field === 'string' ? field : '');
  } catch {
    throw new AppError('invalid', 'mapping: has to be JSON.', [{ path: 'mapping', message: 'has to be JSON' }]);
  }
}
