import { roles, type Role } from '@/lib/domain/access/permissions';
import { isAtMost } from '@/lib/domain/access/membership-rules';

export type TokenLine = { readonly id: string; readonly name: string; readonly start: string; readonly role: Role | null; readonly maker: string; readonly createdAt: string; readonly expiresAt: string | null; readonly lastUsedAt: string | null };

export type TokensView = {
  readonly workspaceSlug: string;
  readonly tokens: readonly TokenLine[];
  /** The scopes that the reader may give; none for those who may make no token. */
  readonly scopes: readonly Role[];
};

export function toTokensView(caller: { readonly workspaceSlug: string; readonly role: Role }, tokens: readonly TokenLine[], mayManage: boolean): TokensView {
  return { workspaceSlug: caller.workspaceSlug, tokens, scopes: mayManage ? roles.filter((role) => isAtMost(role, caller.role)) : [] };
}
