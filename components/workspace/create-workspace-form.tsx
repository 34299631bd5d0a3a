'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { createOwnWorkspace } from '@/lib/features/workspace/actions';

export function CreateWorkspaceForm() {
  const { submit, isPending, fieldError, formError } = useAction(createOwnWorkspace);
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit({ name: new FormData(event.currentTarget).get('name') as string });
      }}
    >
      <TextField label="Name" name="name" required maxLength={80} hint="Your team or company. It can be renamed later." error={fieldError('name')} />
      <FieldError>{formError}</FieldError>
      <div>
        <Button type="submit" busy={isPending}>
          Create the workspace
        </Button>
      </div>
    </form>
  );
}
