import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import { readActivities } from '@/lib/features/time/data';
import { authorizePage } from '@/lib/platform/auth/authorize';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';

/** What hours are logged on, to be kept in order. */
export async function loadActivitySettings(workspaceSlug: string) {
  const caller = await authorizePage(workspaceSlug);
  return { workspace: caller.workspaceSlug, mayPlan: may(caller.role, 'plan'), activities: await readWorkspace(caller.workspaceId, readActivities) };
}

export type ActivitySettingsView = Awaited<ReturnType<typeof loadActivitySettings>>;
