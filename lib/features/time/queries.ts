'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { fetchJson } from '@/lib/platform/fetch-json';

export type TimeChoices = { readonly projects: readonly { readonly id: string; readonly name: string }[]; readonly activities: readonly { readonly id: string; readonly name: string; readonly family: number }[] };
export type HoursLeft = { readonly projectId: string; readonly p10: number | null; readonly p25: number | null; readonly p50: number; readonly p75: number | null; readonly p90: number | null };

const under = (workspace: string, path: string): string => `/api/w/${encodeURIComponent(workspace)}/time/${path}`;

function choicesOptions(workspace: string) {
  return queryOptions({ queryKey: ['time', workspace, 'choices'], queryFn: () => fetchJson<TimeChoices>(under(workspace, 'choices')), staleTime: 60_000 });
}

/** What hours can be logged on. */
export function useTimeChoices(workspace: string) {
  return useQuery(choicesOptions(workspace));
}

function hoursLeftOptions(workspace: string, projectIds: readonly string[]) {
  return queryOptions({
    queryKey: ['time', workspace, 'hours-left', projectIds],
    queryFn: () => fetchJson<HoursLeft[]>(under(workspace, `hours-left?${projectIds.map((id) => `project=${id}`).join('&')}`)),
    enabled: projectIds.length > 0,
    staleTime: 300_000,
  });
}

/** What the projects of the sheet still need to reach their targets. */
export function useHoursLeft(workspace: string, projectIds: readonly string[]) {
  return useQuery(hoursLeftOptions(workspace, projectIds));
}
