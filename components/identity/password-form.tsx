'use client';

import { useRef } from 'react';
import { FormActions } from '@/components/ui/form-actions';
import { Button } from '@/components/ui/button';
import { readTexts } from '@/components/ui/read-texts';
import { TextField } from '@/components/ui/text-field';
import { notify } from '@/components/ui/toast-store';
import { useAction } from '@/components/ui/use-action';
import { changePassword } from '@/lib/features/identity/actions';
import { PASSWORD_LENGTH } from '@/lib/domain/access/password-length';

/** A new password signs every other device out. */
export function PasswordForm() {
  const form = useRef<HTMLFormElement>(null);
  const { submit, isPending, fieldError, formError } = useAction(changePassword, () => {
    form.current?.reset();
    notify({ message: 'Changed the password', detail: 'Other devices are signed out.' });
  });
  return (
    <form
      ref={form}
      method="post"
      className="grid gap-4 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit(readTexts(event.currentTarget, ['currentPassword', 'newPassword']));
      }}
    >
      <TextField label="Present password" name="currentPassword" type="password" autoComplete="current-password" required error={fieldError('currentPassword')} />
      <TextField label="New password" name="newPassword" type="password" autoComplete="new-password" required minLength={PASSWORD_LENGTH} hint={`At least ${PASSWORD_LENGTH} characters. Other devices are signed out.`} error={fieldError('newPassword')} />
      <FormActions error={formError}>
        <Button type="submit" variant="primary" busy={isPending}>
          Change the password
        </Button>
      </FormActions>
    </form>
  );
}
