'use client';

import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { fetchJson } from '@/lib/platform/fetch-json';
import type { ProjectChoice } from './schema';

export function projectChoicesOptions(workspace: string, text: string) {
  return queryOptions({
    queryKey: ['planning', workspace, 'projects', text],
    queryFn: () => fetchJson<readonly ProjectChoice[]>(`/api/w/${encodeURIComponent(workspace)}/planning/projects?${new URLSearchParams({ text }).toString()}`),
    placeholderData: keepPreviousData,
  });
}

/** Projects whose name holds the text. */
export function useProjectChoices(workspace: string, text: string) {
  return useQuery(projectChoicesOptions(workspace, text));
}
