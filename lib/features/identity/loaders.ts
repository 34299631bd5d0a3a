import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { keepOwnPath } from '@/lib/domain/access/keep-own-path';
import type { Role } from '@/lib/domain/access/permissions';
import { readPins, type PinnedProject } from '@/lib/features/workspace/data';
import { authorizePage } from '@/lib/platform/auth/authorize';
import { getSignedIn, requireSignedIn } from '@/lib/platform/auth/session';
import type { Caller } from '@/lib/platform/auth/caller';
import { env } from '@/lib/platform/env';
import { rememberForPerson } from '@/lib/platform/jobs/remember';
import { routes } from '@/lib/platform/routes';
import { hasAnyAccount, hasPassword, readInvitation, listOwnWorkspaces, type OpenInvitation } from './data';
import { LAST_WORKSPACE_COOKIE, listWorkspaceLines, type WorkspaceLine } from './view-model';

/** How people may sign in here; `provider` is the label of the single sign-on button. */
export type SignInWays = { readonly hasPassword: boolean; readonly provider: string | null };

export type WelcomeView = {
  readonly ways: SignInWays;
  /** The name of whoever has an account, else null: then the first account is made here. */
  readonly accountName: string | null;
};

export type InvitationView = OpenInvitation;

/** One's own account; a guest has none, and so no address. */
export type AccountView = { readonly email: string | null; readonly hasPassword: boolean };

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

/** Where the root address leads. */
export async function findHome(): Promise<string> {
  const user = await getSignedIn();
  if (!user) return (await hasAnyAccount()) ? routes.signIn() : routes.welcome();
  const workspaces = listOwnWorkspaces(user.memberships ?? []);
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

/** Whoever has signed in meanwhile, in another tab, goes straight on to where sign-in would have led. */
export async function loadSignIn(next?: string): Promise<SignInWays> {
  const user = await getSignedIn();
  if (user && !user.isAnonymous) redirect(keepOwnPath(next) ?? routes.home());
  if (!(await hasAnyAccount())) redirect(routes.welcome());
  return readWays();
}

export async function loadInvitation(id: string): Promise<{ readonly invitation: InvitationView | null; readonly signedInAs: string | null; readonly ways: SignInWays }> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const [user, invitation] = await Promise.all([getSignedIn(), isId ? readInvitation(id) : null]);
  return { invitation, signedInAs: user && !user.isAnonymous ? user.email : null, ways: readWays() };
}

/** The frame around every page of a workspace. */
export async function loadShell(workspaceSlug: string): Promise<ShellView> {
  const caller = await authorizePage(workspaceSlug);
  const user = await requireSignedIn();
  const isGuest = user.isAnonymous;
  return {
    workspaceId: caller.workspaceId,
    workspaceSlug: caller.workspaceSlug,
    lines: listWorkspaceLines(listOwnWorkspaces(user.memberships ?? []), isGuest),
    person: isGuest ? { name: caller.name } : { name: caller.name, email: caller.email },
    role: caller.role,
    pins: await listPins(caller),
  };
}

function listPins(caller: Caller): Promise<PinnedProject[]> {
  const { workspaceId, personId, revision, arrangement } = caller;
  return rememberForPerson(`pins:${workspaceId}:${personId}:${revision}:${arrangement}`, () => readPins(caller));
}

export async function loadAccount(): Promise<AccountView> {
  const user = await getSignedIn();
  return user === null || user.isAnonymous ? { email: null, hasPassword: false } : { email: user.email, hasPassword: await hasPassword(user.userId) };
}

function readWays(): SignInWays {
  const { oidc, disablePassword } = env();
  return { hasPassword: !disablePassword, provider: oidc?.label ?? null };
}
