'use client';

import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { fetchJson } from '@/lib/platform/fetch-json';
import type { Choice } from './schema';

export function projectChoicesOptions(workspace: string, text: string | null) {
  return queryOptions({
    queryKey: ['reports', workspace, 'projects', text],
    queryFn: () => fetchJson<readonly Choice[]>(`/api/w/${encodeURIComponent(workspace)}/reports/projects?${new URLSearchParams({ q: text ?? '' }).toString()}`),
    placeholderData: keepPreviousData,
    enabled: text !== null,
  });
}

/** Projects whose name holds the text, and "No project"; nothing is asked before somebody looks for one. */
export function useProjectChoices(workspace: string, text: string | null) {
  return useQuery(projectChoicesOptions(workspace, text));
}
