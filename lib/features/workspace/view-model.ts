import { roleNames, type Role } from '@/lib/domain/access/permissions';

/** Remembers, on this device, which workspace was open last. */
export const LAST_WORKSPACE_COOKIE = 'groundwork-workspace';

/** The entry of the switcher that makes another workspace. */
export const ANOTHER_WORKSPACE = 'another';

export type WorkspaceLine = { readonly id: string; readonly name: string; readonly detail: string };

/** The switcher's lines: own workspaces by name, the way to another one last. */
export function listWorkspaceLines(workspaces: readonly { readonly id: string; readonly name: string; readonly isSample: boolean; readonly role: Role }[], isGuest: boolean): WorkspaceLine[] {
  const own = workspaces.map(({ id, name, isSample, role }) => ({ id, name, detail: isSample ? 'Sample' : roleNames[role] }));
  const sorted = own.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return [...sorted, { id: ANOTHER_WORKSPACE, name: isGuest ? 'Create your own…' : 'Another workspace…', detail: '' }];
}

/** What the frame around every page shows. */
export type ShellView = {
  readonly workspaceId: string;
  readonly workspaceSlug: string;
  readonly lines: readonly WorkspaceLine[];
  /** A guest of the sample has no address. */
  readonly person: { readonly name: string; readonly email?: string };
  readonly role: Role;
  readonly pins: readonly { readonly id: string; readonly name: string }[];
};

export type WorkspaceSettingsView = {
  readonly workspaceSlug: string;
  readonly workspaceName: string;
  readonly currency: string;
  readonly isSample: boolean;
  readonly mayManage: boolean;
  readonly mayDelete: boolean;
};
