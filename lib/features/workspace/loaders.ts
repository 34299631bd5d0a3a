import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import { authorizePage } from '@/lib/platform/auth/authorize';

export type WorkspaceSettingsView = {
  readonly workspaceSlug: string;
  readonly workspaceName: string;
  readonly currency: string;
  readonly isSample: boolean;
  readonly mayManage: boolean;
  readonly mayDelete: boolean;
};

/** The workspace itself, as its settings show it. */
export async function loadWorkspaceSettings(workspaceSlug: string): Promise<WorkspaceSettingsView> {
  const { workspaceSlug: slug, workspaceName, currency, isSample, role } = await authorizePage(workspaceSlug);
  return { workspaceSlug: slug, workspaceName, currency, isSample, mayManage: may(role, 'manage'), mayDelete: may(role, 'own') };
}
