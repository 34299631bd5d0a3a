import { TextField } from '@/components/ui/text-field';
import { PASSWORD_LENGTH } from '@/lib/domain/access/password-length';

/** Name, address and password of an account that is being made. The address is fixed where an invitation names it. */
export function NewAccountFields({ fieldError, email }: { fieldError: (path: string) => string | undefined; email?: string }) {
  return (
    <>
      <TextField label="Your name" name="name" autoComplete="name" required maxLength={80} error={fieldError('name')} />
      <TextField label="E-mail" name="email" type="email" autoComplete="username" required defaultValue={email} readOnly={email !== undefined} error={fieldError('email')} />
      <TextField label="Password" name="password" type="password" autoComplete="new-password" required minLength={PASSWORD_LENGTH} hint={`At least ${PASSWORD_LENGTH} characters.`} error={fieldError('password')} />
    </>
  );
}
