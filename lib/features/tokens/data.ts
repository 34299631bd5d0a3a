import 'server-only';
import { z } from 'zod';
import { isRole, type Role } from '@/lib/domain/access/permissions';
import type { Caller } from '@/lib/platform/auth/caller';
import { tokenScope } from '@/lib/platform/auth/token-scope';
import { getPrisma } from '@/lib/platform/db/client';

export type Token = { readonly id: string; readonly name: string; readonly start: string; readonly role: Role | null; readonly maker: string; readonly createdAt: string; readonly expiresAt: string | null; readonly lastUsedAt: string | null };

const scopes = z.object({ role: z.array(z.string()) }).partial();

/** The tokens of the workspace, without their secrets: those are stored as hashes. */
export async function readTokens(caller: Caller): Promise<Token[]> {
  const rows = await getPrisma().apikey.findMany({
    where: { metadata: tokenScope(caller.workspaceSlug).stored },
    orderBy: { createdAt: 'desc' },
    select: { id: true, name: true, start: true, permissions: true, referenceId: true, createdAt: true, expiresAt: true, lastRequest: true },
  });
  const makers = await getPrisma().user.findMany({ where: { id: { in: rows.map((row) => row.referenceId) } }, select: { id: true, name: true } });
  return rows.map((row) => ({
    id: row.id,
    name: row.name ?? '',
    start: row.start ?? '',
    role: toRole(row.permissions),
    maker: makers.find(({ id }) => id === row.referenceId)?.name ?? 'Somebody who left',
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastRequest?.toISOString() ?? null,
  }));
}

function toRole(permissions: string | null): Role | null {
  const role = scopes.parse(JSON.parse(permissions ?? '{}')).role?.[0];
  return role !== undefined && isRole(role) ? role : null;
}
