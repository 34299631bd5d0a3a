import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { AppError } from '../app-error';
import { queryDirectly } from '../db/direct-query';
import { Prisma } from '../db/generated/client';
import { getAuth, SESSION } from './auth';
import { keepKnownRoles, type Membership } from './memberships';
import { readSessionToken } from './session-cookie';

export type SignedIn = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly isAnonymous: boolean;
  /** As they were read together with the session, for this request only. */
  readonly memberships?: readonly Membership[];
};

/** Who is signed in, once per request; null when nobody is. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => readSession(await headers()));

/**
 * The same for the headers of a route handler. One statement reads the session, its user and their workspaces: every page
 * needs them, and nothing of it is kept, so that whoever is signed out, removed or given another role is so at once, on
 * every instance.
 */
export async function readSession(requestHeaders: Headers): Promise<SignedIn | null> {
  const token = readSessionToken(requestHeaders);
  const row = token === null ? null : await findSession(token);
  if (!row) return null;
  if (row.seconds_left < SESSION.expiresIn - SESSION.updateAge) await prolongSession(requestHeaders);
  return { userId: row.user_id, name: row.name, email: row.email, isAnonymous: row.is_anonymous, memberships: keepKnownRoles(row.memberships) };
}

type SessionRow = { user_id: string; name: string; email: string; is_anonymous: boolean; seconds_left: number; memberships: Membership[] };

async function findSession(token: string): Promise<SessionRow | undefined> {
  const [row] = await queryDirectly<SessionRow>(Prisma.sql`select * from find_session(${token})`);
  return row;
}

/** better-auth counts the session's life anew, and sends its cookie again where an answer can still carry one. */
async function prolongSession(requestHeaders: Headers): Promise<void> {
  await getAuth().api.getSession({ headers: requestHeaders });
}

/** @throws AppError `unauthenticated` */
export async function requireSignedIn(): Promise<SignedIn> {
  const user = await getSignedIn();
  if (!user) throw new AppError('unauthenticated', 'Sign in first.');
  return user;
}

/** Somebody with an account, not a guest of the sample. */
export async function requireAccount(): Promise<SignedIn> {
  const user = await requireSignedIn();
  if (user.isAnonymous) throw new AppError('forbidden', 'A guest has no workspace of their own. Create an account first.');
  return user;
}
