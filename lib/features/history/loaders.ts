import 'server-only';
import { authorizePage } from '@/lib/platform/auth/authorize';
import { readHistory } from './data';
import { toHistoryView, type HistoryView } from './view-model';

/** The log of a workspace, or of one of its projects. */
export async function loadHistory(workspaceSlug: string, project?: string): Promise<{ readonly workspaceSlug: string; readonly history: HistoryView }> {
  const caller = await authorizePage(workspaceSlug);
  const groups = await readHistory(caller, project === undefined ? {} : { project });
  return { workspaceSlug: caller.workspaceSlug, history: toHistoryView(groups, caller) };
}
