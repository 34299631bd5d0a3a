import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { keepOwnPath } from '@/lib/domain/access/keep-own-path';
import { may, roleNames, rolesWith, type Permission } from '@/lib/domain/access/permissions';
import { AppError } from '../app-error';
import { routes } from '../routes';
import { ASKED_PATH_HEADER } from './asked-path';
import type { Caller } from './caller';
import { findMembership, toCaller } from './find-membership';
import { getSignedIn, type SignedIn } from './session';

const findCaller = cache((user: SignedIn, workspaceSlug: string) => (user.memberships ? toCaller(user, user.memberships, workspaceSlug) : findMembership(user, workspaceSlug)));

/**
 * The caller of an action or route, with the permission proven.
 *
 * @throws AppError `unauthenticated`, `not-found` (also where the workspace exists but is someone else's), `forbidden`
 */
export async function authorize(workspaceSlug: string, permission: Permission, signedIn?: SignedIn | null): Promise<Caller> {
  const user = signedIn === undefined ? await getSignedIn() : signedIn;
  if (!user) throw new AppError('unauthenticated', 'Sign in first.');
  const caller = await findCaller(user, workspaceSlug);
  if (!caller) throw new AppError('not-found', `There is no workspace "${workspaceSlug}" that you belong to.`);
  requirePermission(caller, permission);
  return caller;
}

export function requirePermission(caller: Caller, permission: Permission): void {
  if (may(caller.role, permission)) return;
  const able = rolesWith(permission).map((role) => roleNames[role].toLowerCase());
  throw new AppError('forbidden', `Your role is ${roleNames[caller.role].toLowerCase()}. This needs ${able.join(' or ')}; ask an owner of ${caller.workspaceName}.`);
}

/** The caller of a page: sends strangers to sign-in, which leads back to the page asked for, and answers "not found" for the workspaces of others. */
export async function authorizePage(workspaceSlug: string, permission: Permission = 'read'): Promise<Caller> {
  try {
    return await authorize(workspaceSlug, permission);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'unauthenticated') redirect(routes.signIn(keepOwnPath((await headers()).get(ASKED_PATH_HEADER)) ?? routes.portfolio(workspaceSlug)));
    notFound();
  }
}
