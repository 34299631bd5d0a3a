import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/platform/app-error';
import { recordMembership } from '@/lib/platform/audit/record-membership';
import { callAuth } from '@/lib/platform/auth/call-auth';
import { enrolPerson } from '@/lib/platform/auth/enrol-person';
import { getSignedIn, requireAccount, type SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { hasAnyAccount, readInvitation, readOwnWorkspaces } from './data';

type NewAccount = { readonly name: string; readonly email: string; readonly password: string };

const newSession = z.object({ user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }) });

export async function signIn(credentials: { readonly email: string; readonly password: string }): Promise<void> {
  await callAuth('/sign-in/email', credentials);
}

/** The address of the provider's sign-in page. */
export async function startProviderSignIn(next: string): Promise<string> {
  const started = z.object({ url: z.url() }).parse(await callAuth('/sign-in/social', { provider: 'oidc', callbackURL: next, newUserCallbackURL: next, errorCallbackURL: '/sign-in', disableRedirect: true }));
  return started.url;
}

/** The first account of the installation; later ones come by invitation. */
export async function signUpOwner(account: NewAccount): Promise<SignedIn> {
  if (await hasAnyAccount()) throw new AppError('conflict', 'This installation has an owner already. Sign in, or ask for an invitation.');
  return signUp(account);
}

async function signUp(account: NewAccount): Promise<SignedIn> {
  const { user } = newSession.parse(await callAuth('/sign-up/email', account));
  return { userId: user.id, name: user.name, email: user.email, isAnonymous: false };
}

/** Whoever is signed in, or a new guest without an account. */
export async function signInAsGuest(): Promise<SignedIn> {
  const signedIn = await getSignedIn();
  if (signedIn) return signedIn;
  const { user } = newSession.parse(await callAuth('/sign-in/anonymous', {}));
  return { userId: user.id, name: user.name, email: user.email, isAnonymous: true };
}

/** The slug of the user's own sample, if it is still there. */
export async function findSample(user: SignedIn): Promise<string | null> {
  return (await readOwnWorkspaces(user.userId)).find(({ isSample }) => isSample)?.slug ?? null;
}

export async function findOwnSlug(user: SignedIn, workspaceId: string): Promise<string | null> {
  return (await readOwnWorkspaces(user.userId)).find(({ id }) => id === workspaceId)?.slug ?? null;
}

export async function signOut(): Promise<void> {
  await callAuth('/sign-out', {});
}

/** Changes one's own password, and signs every other device out. */
export async function changePassword(passwords: { readonly currentPassword: string; readonly newPassword: string }): Promise<void> {
  await requireAccount();
  await callAuth('/change-password', { ...passwords, revokeOtherSessions: true });
}

/** Makes an account for the address of an invitation: whoever holds the link may choose its name and password. */
export async function signUpInvited(invitationId: string, account: { readonly name: string; readonly password: string }): Promise<SignedIn> {
  const invitation = await readInvitation(invitationId);
  if (!invitation) throw usedUp();
  return signUp({ ...account, email: invitation.email });
}

/**
 * Makes the signed-in user a member by an invitation to their address, once.
 *
 * @returns the workspace's slug
 */
export async function acceptInvitation(user: SignedIn, invitationId: string): Promise<string> {
  const invitation = await readInvitation(invitationId);
  if (!invitation) throw usedUp();
  if (invitation.email !== user.email.toLowerCase()) throw new AppError('forbidden', `This invitation is for ${invitation.email}. You are signed in as ${user.email}; sign out and use that address.`);
  const { workspaceId, role } = invitation;
  await getPrisma().$transaction(async (tx) => {
    // Only the first of two clicks finds it pending.
    const taken = await tx.invitation.updateMany({ where: { id: invitation.id, status: 'pending' }, data: { status: 'accepted' } });
    if (taken.count === 0) throw usedUp();
    const known = await tx.member.findUnique({ where: { organizationId_userId: { organizationId: workspaceId, userId: user.userId } }, select: { id: true } });
    if (known) return;
    const member = await tx.member.create({ data: { organizationId: workspaceId, userId: user.userId, role }, select: { id: true } });
    await enrolPerson(tx, workspaceId, user);
    await recordMembership(tx, { workspaceId, personId: null, name: user.name }, { action: 'join the workspace', subject: 'Member', subjectId: member.id, subjectName: user.name, before: null, after: { role } });
  });
  return invitation.workspaceSlug;
}

function usedUp(): AppError {
  return new AppError('not-found', 'This invitation is used up, withdrawn or expired. Ask for a new one.');
}

/** Removes the samples that guests have left behind once the installation has an owner: nobody could open them again. */
export async function removeGuests(): Promise<void> {
  await getPrisma().workspace.deleteMany({ where: { isSample: true, members: { none: { user: { isAnonymous: false } } } } });
  await getPrisma().user.deleteMany({ where: { isAnonymous: true } });
}
