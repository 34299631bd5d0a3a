import 'server-only';
import { readOwnWorkspaces } from '@/lib/features/identity/data';
import { authorizePage } from '@/lib/platform/auth/authorize';
import { getSignedIn } from '@/lib/platform/auth/session';
import { readPins } from './data';
import { listWorkspaceLines, type ShellView } from './view-model';

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
