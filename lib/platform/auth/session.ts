import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
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
