'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { readTexts } from '@/components/ui/read-texts';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { signIn } from '@/lib/features/identity/actions';

export function SignInForm({ next, email }: { next: string; email?: string }) {
  const { submit, isPending, fieldError, formError } = useAction(signIn);
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit({ ...readTexts(event.currentTarget, ['email', 'password']), next });
      }}
    >
      <TextField label="E-mail" name="email" type="email" autoComplete="username" required defaultValue={email} readOnly={email !== undefined} error={fieldError('email')} />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required error={fieldError('password')} />
      <FieldError>{formError}</FieldError>
      <div>
        <Button type="submit" variant="primary" busy={isPending}>
          Sign in
        </Button>
      </div>
    </form>
  );
}
