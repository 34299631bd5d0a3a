import 'server-only';
import { getPrisma } from '../db/client';
import { env } from '../env';

/**
 * Why somebody may not make an account; null where they may.
 * The first account is the owner's. After it, accounts come by invitation, and the sample can be opened by members only.
 * Where a provider is the only way in, it decides who comes, unless new accounts are switched off.
 */
export async function findSignupRefusal(user: { readonly email: string; readonly isAnonymous: boolean }): Promise<string | null> {
  const accounts = await getPrisma().user.count({ where: { isAnonymous: false } });
  if (accounts === 0) return null;
  if (user.isAnonymous) return 'This installation has an owner. Sign in to open the sample workspace.';
  const invitations = await getPrisma().invitation.count({ where: { email: user.email.toLowerCase(), status: 'pending', expiresAt: { gt: new Date() } } });
  const { oidc, disablePassword, disableSignup } = env();
  const isProviderEnough = oidc !== null && disablePassword && !disableSignup;
  return invitations > 0 || isProviderEnough ? null : 'An invitation to this address is needed. Ask an owner or admin of the workspace for one.';
}
