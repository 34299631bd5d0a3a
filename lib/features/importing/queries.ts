'use client';

import type { ImportMapping } from '@/lib/domain/importing/import-mapping';
import type { CommittedImport, FileAnalysis, ImportProgress } from './schema';
import type { PlanView } from './view-model';

type Step = 'analyse' | 'plan' | 'commit';
type Line = { readonly progress?: ImportProgress; readonly value?: CommittedImport; readonly error?: { readonly message: string } };

/** Sends the file with a step of the import. A refusal is thrown with its own words. */
async function send(workspace: string, step: Step, file: File, mapping: ImportMapping | null): Promise<Response> {
  const body = new FormData();
  if (mapping) body.set('mapping', JSON.stringify(mapping));
  body.set('file', file);
  const response = await fetch(`/api/w/${encodeURIComponent(workspace)}/imports?step=${step}`, { method: 'POST', body }).catch(() => {
    throw new Error('The file could not be sent. Is the server running, and the file still where it was?');
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => null)) as Line | null;
  throw new Error(answer?.error?.message ?? 'The server did not answer. Nothing was imported; try again.');
}

export async function analyseFile(workspace: string, file: File): Promise<FileAnalysis> {
  return (await (await send(workspace, 'analyse', file, null)).json()) as FileAnalysis;
}

export async function planImport(workspace: string, file: File, mapping: ImportMapping): Promise<PlanView> {
  return (await (await send(workspace, 'plan', file, mapping)).json()) as PlanView;
}

/** Imports, and reports how far it is; the last line of the answer is the result. */
export async function commitImport(workspace: string, file: File, mapping: ImportMapping, report: (progress: ImportProgress) => void): Promise<CommittedImport> {
  const response = await send(workspace, 'commit', file, mapping);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { progress, value, error } = JSON.parse(line) as Line;
      if (progress) report(progress);
      if (error) throw new Error(error.message);
      if (value) return value;
    }
  }
  throw new Error('The connection broke off. Look at the list of imports below before you try again.');
}
