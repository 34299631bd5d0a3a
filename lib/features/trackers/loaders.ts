import 'server-only';
import { cache } from 'react';
import { may } from '@/lib/domain/access/permissions';
import { formatNumber } from '@/lib/domain/shared/format-number';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { env } from '@/lib/platform/env';
import { planRunFile, readRuns, readRunsPage, type RunFile } from './data';
import type { RunMapping } from './schema';
import { toRunPlanView, type RunPlanView } from './view-model';

/** The runs of a project, the servers they come from, and what may be imported. */
export const loadRuns = cache(async (workspaceSlug: string, projectId: string) => {
  const caller = await authorizePage(workspaceSlug);
  const [page, first] = await Promise.all([readRunsPage(caller, projectId), readRuns(caller, { project: projectId })]);
  return {
    ...page,
    ...first,
    workspace: caller.workspaceSlug,
    mayImport: may(caller.role, 'edit'),
    mayAttach: may(caller.role, 'log'),
    limitMb: env().importLimitMb,
    trackerHosts: env().trackerHosts,
  };
});

export type RunsView = Awaited<ReturnType<typeof loadRuns>>;

export async function loadRunPlan(caller: Caller, projectId: string, file: RunFile, mapping: RunMapping): Promise<RunPlanView> {
  const { read, plan } = await planRunFile(caller, projectId, file, mapping);
  return toRunPlanView(read, plan, formatNumber);
}
