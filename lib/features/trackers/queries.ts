'use client';

import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { fetchJson, sendFile, sendFileForLines } from '@/lib/platform/fetch-json';
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

function importAddress(workspace: string, project: string, step: 'plan' | 'commit'): string {
  return `/api/w/${encodeURIComponent(workspace)}/runs/imports?${new URLSearchParams({ step, project }).toString()}`;
}

export async function planRunImport(workspace: string, project: string, file: File, mapping: Partial<RunMapping>): Promise<RunPlanView> {
  return sendFile(importAddress(workspace, project, 'plan'), file, { mapping });
}

/** Imports, and reports how far it is. */
export async function commitRunImport(workspace: string, project: string, file: File, mapping: Partial<RunMapping>, report: (progress: RunProgress) => void): Promise<CommittedRuns> {
  return sendFileForLines(importAddress(workspace, project, 'commit'), file, { mapping }, report);
}
