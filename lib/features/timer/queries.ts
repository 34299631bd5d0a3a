'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { fetchJson } from '@/lib/platform/fetch-json';
import type { WorkChoices } from '@/lib/domain/time/own-work';
import type { OutcomeView, OwnWeekView, TimerView } from './view-model';

const addressOf = (workspace: string, part = ''): string => `/api/w/${encodeURIComponent(workspace)}/timer${part}`;

/** The timer, and how far the device's clock is behind the server's. */
export type ClockedTimer = TimerView & { readonly behindMs: number };

export function timerOptions(workspace: string) {
  return queryOptions({ queryKey: ['timer', workspace], queryFn: () => fetchTimer(workspace), meta: { live: ['timer'] }, refetchOnWindowFocus: 'always', refetchOnReconnect: 'always' });
}

async function fetchTimer(workspace: string): Promise<ClockedTimer> {
  const asked = Date.now();
  const view = await fetchJson<TimerView>(addressOf(workspace));
  // The server read its clock about halfway between question and answer.
  return { ...view, behindMs: Date.parse(view.now) - (asked + Date.now()) / 2 };
}

export function ownWeekOptions(workspace: string) {
  return queryOptions({ queryKey: ['own week', workspace], queryFn: () => fetchJson<OwnWeekView>(addressOf(workspace, '/week')), meta: { live: ['time_entry'] } });
}

export function useOwnWeek(workspace: string, initial: OwnWeekView) {
  return useQuery({ ...ownWeekOptions(workspace), initialData: initial, initialDataUpdatedAt: 0 });
}

export function choicesOptions(workspace: string) {
  return queryOptions({ queryKey: ['work choices', workspace], queryFn: () => fetchJson<WorkChoices>(addressOf(workspace, '/choices')), meta: { live: ['experiment'] } });
}

export function useChoices(workspace: string) {
  return useQuery(choicesOptions(workspace));
}

export function outcomeOptions(workspace: string) {
  return queryOptions({ queryKey: ['week outcome', workspace], queryFn: () => fetchJson<OutcomeView | null>(addressOf(workspace, '/outcome')), meta: { live: ['metric_value', 'time_box'] } });
}

export function useOutcome(workspace: string, isShown: boolean) {
  return useQuery({ ...outcomeOptions(workspace), enabled: isShown });
}

/** What is left of a project's time box, and of the candidate's that an experiment tries. */
export type TimeLeftAnswer = {
  readonly project: { readonly hours: number; readonly left: number; readonly isUp: boolean } | null;
  readonly candidate: { readonly name: string; readonly hours: number; readonly left: number } | null;
};

export function useTimeLeft(workspace: string, projectId: string | null, experimentId: string | null) {
  return useQuery({
    queryKey: ['time left', workspace, projectId, experimentId],
    queryFn: () => fetchJson<TimeLeftAnswer>(`/api/w/${encodeURIComponent(workspace)}/time-box?${new URLSearchParams({ project: projectId ?? '', ...(experimentId === null ? {} : { experiment: experimentId }) }).toString()}`),
    enabled: projectId !== null,
    meta: { live: ['time_entry', 'time_box', 'experiment'] },
  });
}
