'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { readTexts } from '@/components/ui/read-texts';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { createOwner } from '@/lib/features/identity/actions';
import { NewAccountFields } from './new-account-fields';

export function CreateOwnerForm() {
  const { submit, isPending, fieldError, formError } = useAction(createOwner);
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(readTexts(event.currentTarget, ['name', 'email', 'password', 'workspaceName']));
      }}
    >
      <NewAccountFields fieldError={fieldError} />
      <TextField label="Workspace" name="workspaceName" required maxLength={80} hint="Your team or company. It can be renamed later." error={fieldError('workspaceName')} />
      <FieldError>{formError}</FieldError>
      <div>
        <Button type="submit" busy={isPending}>
          Create the owner’s account
        </Button>
      </div>
    </form>
  );
}
