import { analyseFile, commitImport } from '@/lib/features/importing/mutations';
import { loadPlan } from '@/lib/features/importing/loaders';
import { importKindSchema, importMappingSchema, importStepSchema } from '@/lib/features/importing/schema';
import { analyseTimeFile, readTimeWords } from '@/lib/features/time-importing/data';
import { loadTimePlan } from '@/lib/features/time-importing/loaders';
import { commitTimeImport } from '@/lib/features/time-importing/mutations';
import { timeFormatSchema, timeMappingSchema, timeStepSchema } from '@/lib/features/time-importing/schema';
import { parseInput } from '@/lib/platform/action-client';
import { answerApi } from '@/lib/platform/api-gate';
import type { Caller } from '@/lib/platform/auth/caller';
import { env } from '@/lib/platform/env';
import { readJsonField, readUpload } from '@/lib/platform/files/read-upload';
import { streamLines } from '@/lib/platform/files/stream-lines';

/** The steps of an import. The file comes anew with each, so that no server has to remember it. */
export async function POST(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'edit' }, async (caller) => {
    const query = new URL(request.url).searchParams;
    const kind = parseInput(importKindSchema, query.get('kind') ?? 'projects');
    return kind === 'projects' ? importProjects(caller, request, query) : importTime(caller, request, query);
  });
}

async function importProjects(caller: Caller, request: Request, query: URLSearchParams): Promise<Response> {
  const step = parseInput(importStepSchema, query.get('step'));
  const { fields, file } = await readUpload(request, env().importLimitMb);
  if (step === 'analyse') return Response.json(await analyseFile(caller, file));
  const mapping = parseInput(importMappingSchema, readJsonField(fields, 'mapping'));
  if (step === 'plan') return Response.json(await loadPlan(caller, file, mapping));
  return streamLines((report) => commitImport(caller, file, mapping, report));
}

async function importTime(caller: Caller, request: Request, query: URLSearchParams): Promise<Response> {
  const step = parseInput(timeStepSchema, query.get('step'));
  const { fields, file } = await readUpload(request, env().importLimitMb);
  if (step === 'analyse') return Response.json(await analyseTimeFile(caller, file, parseInput(timeFormatSchema, query.get('format') ?? undefined)));
  const mapping = parseInput(timeMappingSchema, readJsonField(fields, 'mapping'));
  if (step === 'words') return Response.json(await readTimeWords(caller, file, mapping));
  if (step === 'plan') return Response.json(await loadTimePlan(caller, file, mapping));
  return streamLines((report) => commitTimeImport(caller, file, mapping, report));
}
