'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { readTexts } from '@/components/ui/read-texts';
import { useAction } from '@/components/ui/use-action';
import { joinByInvitation } from '@/lib/features/identity/actions';
import { NewAccountFields } from './new-account-fields';

export function JoinForm({ invitationId, email }: { invitationId: string; email: string }) {
  const { submit, isPending, fieldError, formError } = useAction(joinByInvitation);
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit({ invitationId, ...readTexts(event.currentTarget, ['name', 'password']) });
      }}
    >
      <NewAccountFields fieldError={fieldError} email={email} />
      <FieldError>{formError}</FieldError>
      <div>
        <Button type="submit" variant="primary" busy={isPending}>
          Create the account and join
        </Button>
      </div>
    </form>
  );
}
