'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { roleNames } from '@/lib/domain/access/permissions';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';
import { revokeToken } from '@/lib/features/tokens/actions';
import type { TokenLine } from '@/lib/features/tokens/view-model';

export function TokenItem({ token, workspaceSlug }: { token: TokenLine; workspaceSlug: string }) {
  const { submit, isPending, formError } = useAction(revokeToken);
  const used = token.lastUsedAt === null ? 'never used' : `last used ${formatDayAndYear(token.lastUsedAt)}`;
  return (
    <li className="flex min-h-row flex-wrap items-center gap-3 border-b border-rule py-1.5">
      <div className="min-w-0 flex-1">
        <p className="truncate">
          <span className="font-medium">{token.name}</span> <span className="font-mono text-1 text-ink-3">{token.start}…</span>
        </p>
        <p className="text-1 text-ink-3">
          {token.role ? roleNames[token.role] : 'No scope'}, made by {token.maker}, until {formatDayAndYear(token.expiresAt)}, {used}
        </p>
      </div>
      <Button variant="plain" busy={isPending} aria-label={`Revoke ${token.name}`} onClick={() => submit({ workspace: workspaceSlug, tokenId: token.id })}>
        Revoke
      </Button>
      <FieldError>{formError}</FieldError>
    </li>
  );
}
