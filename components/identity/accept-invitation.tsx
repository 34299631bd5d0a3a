'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { acceptInvitation, signOut } from '@/lib/features/identity/actions';

export function AcceptInvitation({ invitationId, email, signedInAs }: { invitationId: string; email: string; signedInAs: string }) {
  const { submit, isPending, formError } = useAction(acceptInvitation);
  const [isLeaving, startTransition] = useTransition();
  if (email !== signedInAs.toLowerCase()) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="text-3">You are signed in as {signedInAs}. Sign out, then open this link again.</p>
        <Button busy={isLeaving} onClick={() => startTransition(signOut)}>
          Sign out
        </Button>
      </div>
    );
  }
  return (
    <div className="grid justify-items-start gap-1">
      <Button variant="primary" busy={isPending} onClick={() => submit({ invitationId })}>
        Accept
      </Button>
      <FieldError>{formError}</FieldError>
    </div>
  );
}
