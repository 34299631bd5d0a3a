'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { roleNames } from '@/lib/domain/access/permissions';
import { formatDay } from '@/lib/domain/shared/format-date';
import { withdrawInvitation } from '@/lib/features/members/actions';
import type { PeopleView } from '@/lib/features/members/view-model';
import { routes } from '@/lib/platform/routes';
import { CopyText } from '@/components/ui/copy-text';

type Invitation = PeopleView['invitations'][number];

/** Links that nobody has used yet. */
export function InvitationList({ workspaceSlug, invitations }: { workspaceSlug: string; invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return null;
  return (
    <ul aria-label="Open invitations" className="mt-4 border-t border-rule">
      {invitations.map((invitation) => (
        <InvitationItem key={invitation.id} workspaceSlug={workspaceSlug} invitation={invitation} />
      ))}
    </ul>
  );
}

function InvitationItem({ workspaceSlug, invitation }: { workspaceSlug: string; invitation: Invitation }) {
  const [link, setLink] = useState<string | null>(null);
  const { submit, isPending, formError } = useAction(withdrawInvitation);
  return (
    <li className="grid gap-2 border-b border-rule py-2">
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-0 flex-1">
          <p className="truncate">{invitation.email}</p>
          <p className="text-1 text-ink-3">
            {roleNames[invitation.role]}, invited by {invitation.inviter}, until {formatDay(invitation.expiresAt)}
          </p>
        </div>
        <Button variant="plain" onClick={() => setLink(link === null ? `${window.location.origin}${routes.invitation(invitation.id)}` : null)} aria-expanded={link !== null} aria-label={`Link for ${invitation.email}`}>
          Link
        </Button>
        <Button variant="plain" busy={isPending} aria-label={`Withdraw the invitation of ${invitation.email}`} onClick={() => submit({ workspace: workspaceSlug, invitationId: invitation.id })}>
          Withdraw
        </Button>
      </div>
      {link ? <CopyText label={`Link for ${invitation.email}`} text={link} hint="Works once, for this address only." /> : null}
      <FieldError>{formError}</FieldError>
    </li>
  );
}
