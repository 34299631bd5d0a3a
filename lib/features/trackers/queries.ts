'use client';

import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { fetchJson } from '@/lib/platform/fetch-json';
import type { CommittedRuns, RunMapping, RunProgress, StoredRun } from './schema';
import type { RunPlanView } from './view-model';

type RunPage = { readonly runs: readonly StoredRun[]; readonly next: string | null };

export function runsOptions(workspace: string, project: string, first: RunPage) {
  return infiniteQueryOptions({
    queryKey: ['runs', workspace, project],
    queryFn: ({ pageParam }) => fetchJson<RunPage>(`/api/w/${encodeURIComponent(workspace)}/runs?${new URLSearchParams({ project, ...(pageParam === null ? {} : { after: pageParam }) }).toString()}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    initialData: { pages: [first], pageParams: [null] },
  });
}

export function useRuns(workspace: string, project: string, first: RunPage) {
  return useInfiniteQuery(runsOptions(workspace, project, first));
}

type Line = { readonly progress?: RunProgress; readonly value?: CommittedRuns; readonly error?: { readonly message: string } };

async function send(workspace: string, project: string, step: 'plan' | 'commit', file: File, mapping: Partial<RunMapping>): Promise<Response> {
  const body = new FormData();
  body.set('mapping', JSON.stringify(mapping));
  body.set('file', file);
  const response = await fetch(`/api/w/${encodeURIComponent(workspace)}/runs/imports?${new URLSearchParams({ step, project }).toString()}`, { method: 'POST', body }).catch(() => {
    throw new Error('The file could not be sent. Is the server running, and the file still where it was?');
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => null)) as Line | null;
  throw new Error(answer?.error?.message ?? 'The server did not answer. Nothing was imported; try again.');
}

export async function planRunImport(workspace: string, project: string, file: File, mapping: Partial<RunMapping>): Promise<RunPlanView> {
  return (await (await send(workspace, project, 'plan', file, mapping)).json()) as RunPlanView;
}

/** Imports, and reports how far it is; the last line of the answer is the result. */
export async function commitRunImport(workspace: string, project: string, file: File, mapping: Partial<RunMapping>, report: (progress: RunProgress) => void): Promise<CommittedRuns> {
  const response = await send(workspace, project, 'commit', file, mapping);
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
  throw new Error('The connection broke off. Look at the list of runs before you try again.');
}
