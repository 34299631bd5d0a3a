import type { Role } from '@/lib/domain/access/permissions';

const refusals: Record<string, string> = {
  access_denied: 'The provider refused the sign-in, or it was cancelled there.',
  state_mismatch: 'The sign-in took too long or was started in another window. Try again.',
  email_not_found: 'The provider sent no e-mail address. Ask its administrator to release it.',
  account_not_linked: 'There is an account with this address that has a password. Sign in with it.',
  unable_to_create_user: 'An invitation to this address is needed. Ask an owner or admin of the workspace for one.',
};

/** What the provider's error code means, in words; null where there is none. */
export function describeProviderError(code: string | undefined): string | null {
  if (code === undefined) return null;
  return refusals[code.toLowerCase()] ?? 'The single sign-on failed. Try again, or ask its administrator.';
}

/** How people may sign in here; `provider` is the label of the single sign-on button. */
export type SignInWays = { readonly hasPassword: boolean; readonly provider: string | null };

export type WelcomeView = {
  readonly ways: SignInWays;
  /** The name of whoever has an account, else null: then the first account is made here. */
  readonly accountName: string | null;
};

/** An invitation that can still be accepted. */
export type InvitationView = { readonly id: string; readonly email: string; readonly role: Role; readonly workspaceName: string; readonly inviterName: string; readonly hasAccount: boolean };
