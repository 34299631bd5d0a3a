import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isRole, type Role } from '@/lib/domain/access/permissions';
import { AppError } from '../app-error';
import { queryDirectly } from '../db/direct-query';
import { gather } from '../db/gather';
import { Prisma } from '../db/generated/client';
import { keepKnownRoles, type Membership } from './memberships';
import type { SignedIn } from './session';
import { countRequest } from './token-limit';

/** Whose token it is, for which workspace, and what it may do besides its owner's role: the smaller of both counts. */
export type SentToken = { readonly user: SignedIn; readonly memberships: readonly Membership[]; readonly workspaceSlug: string; readonly scopeRole: Role | null };

const tokenMetadata = z.string().transform((text): unknown => JSON.parse(text)).pipe(z.object({ workspaceSlug: z.string() }));
const tokenScopes = z.string().transform((text): unknown => JSON.parse(text)).pipe(z.object({ role: z.array(z.string()) }));

/**
 * Who sends a token. One statement reads it with its maker and their workspaces, as for a session, for all requests that
 * came while the one before was under way. Nothing of it is kept: a token that is revoked is so at once, on every instance.
 *
 * @throws AppError `unauthenticated`, `rate-limited`
 */
export async function readToken(secret: string): Promise<SentToken> {
  // As better-auth stores it.
  const row = await findToken(createHash('sha256').update(secret).digest('base64url'));
  if (!row) throw new AppError('unauthenticated', 'The token is unknown, switched off or expired. Make a new one in Settings.');
  await countRequest(row);
  const scope = tokenScopes.safeParse(row.permissions).data?.role[0] ?? '';
  return {
    user: { userId: row.user_id, name: row.name, email: row.email, isAnonymous: row.is_anonymous },
    memberships: keepKnownRoles(row.memberships),
    workspaceSlug: tokenMetadata.parse(row.metadata).workspaceSlug,
    scopeRole: isRole(scope) ? scope : null,
  };
}

type TokenRow = {
  id: string;
  metadata: string | null;
  permissions: string | null;
  limit_most: number | null;
  limit_window_ms: number | null;
  request_count: number;
  last_request: Date | null;
  user_id: string;
  name: string;
  email: string;
  is_anonymous: boolean;
  memberships: Membership[];
};

const findToken = gather<string, TokenRow | undefined>(async (hashes) => {
  const rows = await queryDirectly<TokenRow & { readonly place: number }>(Prisma.sql`select * from find_tokens(${hashes}::text[])`);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return hashes.map((_hash, index) => byPlace.get(index + 1));
});
