import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/button-link';
import { Section } from '@/components/ui/section';
import type { AccountView } from '@/lib/features/identity/loaders';
import { routes } from '@/lib/platform/routes';
import { PasswordForm } from './password-form';

export function AccountSettings({ email, hasPassword }: AccountView) {
  if (email === null) return <EmptyState action={<ButtonLink href={routes.welcome()}>Create an account</ButtonLink>}>You look at the sample as a guest, without an account.</EmptyState>;
  return (
    <div className="max-w-[420px]">
      <Section title="Your account" aside={email}>
        {hasPassword ? <PasswordForm /> : <p className="pt-3 text-2 text-ink-2">You sign in at your organisation’s provider; the password is changed there.</p>}
      </Section>
    </div>
  );
}
