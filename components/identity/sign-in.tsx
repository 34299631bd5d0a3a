import { FieldError } from '@/components/ui/field-error';
import type { SignInWays } from '@/lib/features/identity/loaders';
import { describeProviderError } from '@/lib/features/identity/view-model';
import { ProviderButton } from './provider-button';
import { SignInForm } from './sign-in-form';

type SignInProps = { ways: SignInWays; next: string; providerError: string | undefined };

export function SignIn({ ways, next, providerError }: SignInProps) {
  return (
    <div className="grid max-w-[340px] gap-5">
      <h1 className="font-serif text-6 font-title">Sign in</h1>
      <FieldError>{describeProviderError(providerError)}</FieldError>
      {ways.hasPassword ? <SignInForm next={next} /> : null}
      {ways.provider ? <ProviderButton label={ways.provider} next={next} primary={!ways.hasPassword} /> : null}
      <p className="text-2 text-ink-3">No account? An owner or admin of your workspace can send you an invitation link.</p>
    </div>
  );
}
