'use client';

import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { fetchJson } from '@/lib/platform/fetch-json';
import type { HistoryView } from './view-model';

type Scope = { readonly workspace: string; readonly project?: string };

async function fetchHistory({ workspace, project }: Scope, before: string | null): Promise<HistoryView> {
  const query = new URLSearchParams({ ...(project === undefined ? {} : { project }), ...(before === null ? {} : { before }) });
  return fetchJson<HistoryView>(`/api/w/${encodeURIComponent(workspace)}/history?${query.toString()}`);
}

function historyOptions(scope: Scope, first: HistoryView) {
  return infiniteQueryOptions({
    queryKey: ['history', scope.workspace, scope.project ?? null],
    queryFn: ({ pageParam }) => fetchHistory(scope, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.older,
    // Anything done elsewhere adds a line.
    staleTime: 0,
    initialData: { pages: [first], pageParams: [null] },
  });
}

export function useHistory(scope: Scope, first: HistoryView) {
  return useInfiniteQuery(historyOptions(scope, first));
}
