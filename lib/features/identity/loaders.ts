import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { LAST_WORKSPACE_COOKIE } from '@/lib/features/workspace/view-model';
import { getSignedIn } from '@/lib/platform/auth/session';
import { env } from '@/lib/platform/env';
import { routes } from '@/lib/platform/routes';
import { hasAnyAccount, readInvitation, readOwnWorkspaces } from './data';
import type { InvitationView, SignInWays, WelcomeView } from './view-model';

/** Where the root address leads. */
export async function findHome(): Promise<string> {
  const user = await getSignedIn();
  if (!user) return (await hasAnyAccount()) ? routes.signIn() : routes.welcome();
  const workspaces = await readOwnWorkspaces(user.userId);
  const last = (await cookies()).get(LAST_WORKSPACE_COOKIE)?.value;
  const workspace = workspaces.find(({ slug }) => slug === last) ?? workspaces[0];
  return workspace ? routes.portfolio(workspace.slug) : routes.welcome();
}

/** First use, or a further workspace for somebody with an account; strangers to an owned installation sign in. */
export async function loadWelcome(): Promise<WelcomeView> {
  const user = await getSignedIn();
  const hasAccount = user !== null && !user.isAnonymous;
  if (!hasAccount && (await hasAnyAccount())) redirect(routes.signIn());
  return { ways: readWays(), accountName: hasAccount ? user.name : null };
}

export async function loadSignIn(): Promise<SignInWays> {
  const user = await getSignedIn();
  if (user && !user.isAnonymous) redirect(routes.home());
  if (!(await hasAnyAccount())) redirect(routes.welcome());
  return readWays();
}

export async function loadInvitation(id: string): Promise<{ readonly invitation: InvitationView | null; readonly signedInAs: string | null; readonly ways: SignInWays }> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const [user, invitation] = await Promise.all([getSignedIn(), isId ? readInvitation(id) : null]);
  return { invitation, signedInAs: user && !user.isAnonymous ? user.email : null, ways: readWays() };
}

function readWays(): SignInWays {
  const { oidc, disablePassword } = env();
  return { hasPassword: !disablePassword, provider: oidc?.label ?? null };
}
