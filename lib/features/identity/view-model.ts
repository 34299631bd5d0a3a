import { roleNames, type Role } from '@/lib/domain/access/permissions';

/** Remembers, on this device, which workspace was open last. */
export const LAST_WORKSPACE_COOKIE = 'groundwork-workspace';

/** The entry of the switcher that makes another workspace. */
const ANOTHER_WORKSPACE = 'another';

export type WorkspaceLine = { readonly id: string; readonly name: string; readonly detail: string };

/** The switcher's lines: own workspaces by name, the way to another one last. */
export function listWorkspaceLines(workspaces: readonly { readonly id: string; readonly name: string; readonly isSample: boolean; readonly role: Role }[], isGuest: boolean): WorkspaceLine[] {
  const own = workspaces.map(({ id, name, isSample, role }) => ({ id, name, detail: isSample ? 'Sample' : roleNames[role] }));
  const sorted = own.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return [...sorted, { id: ANOTHER_WORKSPACE, name: isGuest ? 'Create your own…' : 'Another workspace…', detail: '' }];
}

const refusals: Record<string, string> = {
  access_denied: 'The provider refused the sign-in, or it was cancelled there.',
  state_mismatch: 'The sign-in took too long or was started in another window. Try again.',
  email_not_found: 'The provider sent no e-mail address. Ask its administrator to release it.',
  account_not_linked: 'There is an account with this address, and the provider has not proven that it is yours. Sign in with the password, or ask the provider’s administrator.',
  unable_to_create_user: 'An invitation to this address is needed. Ask an owner or admin of the workspace for one.',
};

/** What the provider's error code means, in words; null where there is none. */
export function describeProviderError(code: string | undefined): string | null {
  if (code === undefined) return null;
  return refusals[code.toLowerCase()] ?? 'The single sign-on failed. Try again, or ask its administrator.';
}
