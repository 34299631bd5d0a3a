import 'server-only';
import { readOwnWorkspaces } from '@/lib/features/identity/data';
import { may } from '@/lib/domain/access/permissions';
import { authorizePage } from '@/lib/platform/auth/authorize';
import { getSignedIn } from '@/lib/platform/auth/session';
import { readPins } from './data';
import { listWorkspaceLines, type ShellView, type WorkspaceSettingsView } from './view-model';

/** The frame around every page of a workspace. */
export async function loadShell(workspaceSlug: string): Promise<ShellView> {
  const caller = await authorizePage(workspaceSlug);
  const [user, workspaces, pins] = await Promise.all([getSignedIn(), readOwnWorkspaces(caller.userId), readPins(caller)]);
  const isGuest = user?.isAnonymous ?? false;
  return {
    workspaceId: caller.workspaceId,
    workspaceSlug: caller.workspaceSlug,
    lines: listWorkspaceLines(workspaces, isGuest),
    person: isGuest ? { name: caller.name } : { name: caller.name, email: caller.email },
    role: caller.role,
    pins,
  };
}

/** The workspace itself, as its settings show it. */
export async function loadWorkspaceSettings(workspaceSlug: string): Promise<WorkspaceSettingsView> {
  const { workspaceSlug: slug, workspaceName, currency, isSample, role } = await authorizePage(workspaceSlug);
  return { workspaceSlug: slug, workspaceName, currency, isSample, mayManage: may(role, 'manage'), mayDelete: may(role, 'own') };
}
