import { infiniteQueryOptions, keepPreviousData, queryOptions, useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/react-query';
import type { PairComparison } from '@/lib/domain/portfolio/compare-pairs';
import type { WhatIfQuestion, WhatIfResult } from '@/lib/domain/portfolio/create-what-if';
import { fetchJson } from '@/lib/platform/fetch-json';
import type { PortfolioQuery } from './schema';
import type { PortfolioRow, SolvedView, WhatIfInputs } from './view-model';

type RowsPage = { readonly total: number; readonly rows: readonly PortfolioRow[]; readonly isExact: boolean };

const PAGE = 100;

/** The keys of everything about a workspace's portfolio; every write that changes a ranking invalidates the first. */
export const portfolioKeys = {
  all: (workspace: string) => ['portfolio', workspace] as const,
  rows: (workspace: string, query: PortfolioQuery) => ['portfolio', workspace, 'rows', query] as const,
  inputs: (workspace: string) => ['portfolio', workspace, 'inputs'] as const,
  plan: (workspace: string) => ['portfolio', workspace, 'plan'] as const,
  pairs: (workspace: string, ids: readonly string[]) => ['portfolio', workspace, 'pairs', ...ids] as const,
};

async function fetchRows(workspace: string, query: PortfolioQuery, offset: number): Promise<RowsPage> {
  const address = `/api/w/${encodeURIComponent(workspace)}/portfolio?${toSearch(query)}&offset=${offset}&limit=${PAGE}`;
  return fetchJson<RowsPage>(address);
}

/** The address of a view: only what differs from the default. */
export function toSearch(query: Partial<PortfolioQuery>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text !== '' && text !== defaults[key as keyof PortfolioQuery]) search.set(key, text);
  }
  return search.toString();
}

const defaults: Partial<Record<keyof PortfolioQuery, string>> = { tab: 'all', sort: 'rank', desc: 'false', group: 'none', view: 'table' };

export function portfolioRowsOptions(workspace: string, query: PortfolioQuery, first: RowsPage) {
  return infiniteQueryOptions({
    // The exact plan's rows follow the greedy one's.
    queryKey: [...portfolioKeys.rows(workspace, query), first.isExact],
    queryFn: ({ pageParam }) => fetchRows(workspace, query, pageParam),
    initialPageParam: 0,
    getNextPageParam: (_last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return loaded < (pages.at(-1)?.total ?? 0) ? loaded : undefined;
    },
    initialData: { pages: [first], pageParams: [0] },
    staleTime: 30_000,
  });
}

export function usePortfolioRows(workspace: string, query: PortfolioQuery, first: RowsPage) {
  return useInfiniteQuery(portfolioRowsOptions(workspace, query, first));
}

/** Fetches all rows of a view that the table has begun: for paper, which nobody can scroll. */
export async function fetchAllRows(client: QueryClient, workspace: string, query: PortfolioQuery, { total, isExact }: Pick<RowsPage, 'total' | 'isExact'>): Promise<void> {
  const options = portfolioRowsOptions(workspace, query, { total, isExact, rows: [] });
  const count = (): number => client.getQueryData(options.queryKey)?.pages.reduce((sum, page) => sum + page.rows.length, 0) ?? total;
  // What the table is fetching already is waited for first, which may be one page alone.
  for (let [before, loaded] = [-1, count()]; loaded < total && loaded > before; [before, loaded] = [loaded, count()]) {
    await client.fetchInfiniteQuery({ ...options, pages: Math.ceil(total / PAGE), staleTime: 0 });
  }
}

/** What the sliders compute with; fetched when the panel is first used. */
export function whatIfInputsOptions(workspace: string) {
  return queryOptions({ queryKey: portfolioKeys.inputs(workspace), queryFn: () => fetchJson<WhatIfInputs>(`/api/w/${encodeURIComponent(workspace)}/portfolio/inputs`), staleTime: Infinity });
}

export function useWhatIfInputs(workspace: string) {
  return useQuery(whatIfInputsOptions(workspace));
}

/** What becomes of a change, computed by the server. */
export function fetchWhatIf(workspace: string, question: WhatIfQuestion): Promise<WhatIfResult> {
  return fetchJson<WhatIfResult>(`/api/w/${encodeURIComponent(workspace)}/portfolio/what-if?change=${encodeURIComponent(JSON.stringify(question))}`);
}

/** Answers once the exact plan is solved. */
export function solvedPlanOptions(workspace: string) {
  return queryOptions({ queryKey: portfolioKeys.plan(workspace), queryFn: () => fetchJson<SolvedView>(`/api/w/${encodeURIComponent(workspace)}/portfolio/plan`), staleTime: 30_000 });
}

export function useSolvedPlan(workspace: string) {
  return useQuery(solvedPlanOptions(workspace));
}

/** P(row before column) of the chosen projects. */
export function pairsOptions(workspace: string, ids: readonly string[]) {
  const address = `/api/w/${encodeURIComponent(workspace)}/portfolio/pairs?compare=${ids.map(encodeURIComponent).join(',')}`;
  return queryOptions({ queryKey: portfolioKeys.pairs(workspace, ids), queryFn: () => fetchJson<PairComparison>(address), placeholderData: keepPreviousData, staleTime: 30_000 });
}

export function usePairs(workspace: string, ids: readonly string[]) {
  return useQuery(pairsOptions(workspace, ids));
}
