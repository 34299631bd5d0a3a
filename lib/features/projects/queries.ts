'use client';

import { queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { Stage } from '@/lib/domain/shared/stage';
import { fetchJson } from '@/lib/platform/fetch-json';
import type { ProjectLine, ProjectListQuery } from './schema';
import { toSearch } from './view-model';

export type RowsPage = { readonly total: number; readonly rows: readonly ProjectLine[] };

/** As many as the server sends at once. */
export const ROWS_PER_PAGE = 100;

/** Every key of a workspace's lists begins with the first of these. */
export const projectKeys = {
  all: (workspace: string) => ['projects', workspace] as const,
  rows: (workspace: string, query: ProjectListQuery, page: number) => ['projects', workspace, 'rows', query, page] as const,
};

const under = (workspace: string, path: string): string => `/api/w/${encodeURIComponent(workspace)}/${path}`;

function rowsOptions(workspace: string, query: ProjectListQuery, page: number, first: RowsPage) {
  return queryOptions({
    queryKey: projectKeys.rows(workspace, query, page),
    queryFn: () => fetchJson<RowsPage>(under(workspace, `projects?${toSearch(query)}&offset=${page * ROWS_PER_PAGE}`)),
    staleTime: 30_000,
    ...(page === 0 ? { initialData: first } : {}),
  });
}

/** The pages of a list that were looked at so far; any of them can be fetched before the ones above it. */
export function useProjectPages(workspace: string, query: ProjectListQuery, pages: readonly number[], first: RowsPage) {
  return useQueries({ queries: pages.map((page) => rowsOptions(workspace, query, page, first)), combine: joinPages });
}

function joinPages(results: UseQueryResult<RowsPage>[]) {
  return { pages: results.map(({ data }) => data), failed: results.find(({ isError }) => isError) };
}

/** The ids of all that match, in the order of the list. */
export function fetchMatchingIds(workspace: string, query: ProjectListQuery): Promise<string[]> {
  return fetchJson<string[]>(under(workspace, `projects/ids?${toSearch(query)}`));
}

export type FoundProject = { readonly id: string; readonly name: string; readonly stage: Stage };

export function fetchFoundProjects(workspace: string, words: string): Promise<FoundProject[]> {
  return fetchJson<FoundProject[]>(under(workspace, `search?q=${encodeURIComponent(words)}`));
}
