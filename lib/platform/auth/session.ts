import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { AppError } from '../app-error';
import { getAuth } from './auth';

export type SignedIn = { readonly userId: string; readonly name: string; readonly email: string; readonly isAnonymous: boolean };

/** Who is signed in, once per request; null when nobody is. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => readSession(await headers()));

/** The same for the headers of a route handler. */
export async function readSession(requestHeaders: Headers): Promise<SignedIn | null> {
  const session = await getAuth().api.getSession({ headers: requestHeaders });
  if (!session) return null;
  const { user } = session;
  return { userId: user.id, name: user.name, email: user.email, isAnonymous: user.isAnonymous === true };
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
