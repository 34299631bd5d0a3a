import 'server-only';
import { getPrisma } from '../db/client';
import { env } from '../env';

/**
 * Why somebody may not make an account; null where they may.
 * The first account is the owner's. After it, accounts come by invitation, and the sample can be opened by members only.
 */
export async function findSignupRefusal(user: { readonly email: string; readonly isAnonymous: boolean }): Promise<string | null> {
  const accounts = await getPrisma().user.count({ where: { isAnonymous: false } });
  if (accounts === 0) return null;
  if (user.isAnonymous) return 'This installation has an owner. Sign in to open the sample workspace.';
  if (env().oidc && env().disablePassword) return null;
  if (env().disableSignup) return 'New accounts are switched off here. Ask the person who runs this installation.';
  const invitations = await getPrisma().invitation.count({ where: { email: user.email.toLowerCase(), status: 'pending', expiresAt: { gt: new Date() } } });
  return invitations > 0 ? null : 'An invitation to this address is needed. Ask an owner or admin of the workspace for one.';
}
