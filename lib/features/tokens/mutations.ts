import 'server-only';
import type { z } from 'zod';
import { isAtMost } from '@/lib/domain/access/membership-rules';
import { roleNames } from '@/lib/domain/access/permissions';
import { AppError } from '@/lib/platform/app-error';
import { recordMembership } from '@/lib/platform/audit/record-membership';
import { getAuth } from '@/lib/platform/auth/auth';
import type { Caller } from '@/lib/platform/auth/caller';
import { tokenScope } from '@/lib/platform/auth/token-scope';
import { getPrisma } from '@/lib/platform/db/client';
import type { makeTokenInput } from './schema';

const DAY_S = 86_400;

/** Makes a token that may do what `role` may, in this workspace. Its secret is in the answer and nowhere else. */
export async function makeToken(caller: Caller, { name, role, days }: z.output<typeof makeTokenInput>): Promise<{ readonly id: string; readonly secret: string }> {
  if (!isAtMost(role, caller.role)) throw new AppError('forbidden', `You are ${roleNames[caller.role].toLowerCase()}; a token can't do more than you.`);
  const made = await getAuth().api.createApiKey({
    body: { name, userId: caller.userId, expiresIn: days * DAY_S, metadata: tokenScope(caller.workspaceSlug).metadata, permissions: { role: [role] } },
  });
  await getPrisma().$transaction((tx) => recordMembership(tx, caller, { action: 'make a token', subject: 'Token', subjectId: made.id, subjectName: name, before: null, after: { role, days } }));
  return { id: made.id, secret: made.key };
}

/** Switches a token off for good: any of the workspace, whoever made it. */
export async function revokeToken(caller: Caller, tokenId: string): Promise<void> {
  await getPrisma().$transaction(async (tx) => {
    const where = { id: tokenId, metadata: tokenScope(caller.workspaceSlug).stored };
    const found = await tx.apikey.findFirst({ where, select: { name: true } });
    if (!found) throw new AppError('not-found', 'The token was revoked already.');
    await tx.apikey.deleteMany({ where });
    await recordMembership(tx, caller, { action: 'revoke a token', subject: 'Token', subjectId: tokenId, subjectName: found.name ?? '', before: { name: found.name }, after: null });
  });
}
