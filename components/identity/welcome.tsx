import type { ReactNode } from 'react';
import { Finding } from '@/components/ui/finding';
import { Section } from '@/components/ui/section';
import type { WelcomeView } from '@/lib/features/identity/loaders';
import { CreateOwnerForm } from './create-owner-form';
import { OpenSample } from './open-sample';
import { ProviderButton } from './provider-button';

/** First use. `newWorkspace` is the form for a further workspace of somebody who has an account. */
export function Welcome({ welcome, newWorkspace }: { welcome: WelcomeView; newWorkspace: ReactNode }) {
  const { ways, accountName } = welcome;
  return (
    <>
      <h1 className="mb-2 font-serif text-6 font-title">{accountName ? 'Another workspace' : 'Welcome'}</h1>
      <Finding className="mb-8">
        {accountName
          ? `A workspace has its own projects, people and plan, ${accountName}. Nothing is shared between two of them.`
          : 'Choose, estimate and steer machine-learning projects, with honest uncertainty. Look at a finished example first, or begin with your own.'}
      </Finding>
      <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
        <Section title="Look around" aside={accountName ? undefined : 'no account needed'}>
          <OpenSample />
        </Section>
        {accountName ? (
          <Section title="Start a new one">
            <div className="pt-2">
              {newWorkspace}
            </div>
          </Section>
        ) : (
          <Section title="Start your own" aside="makes you its owner">
            <div className="grid gap-4 pt-2">
              {ways.hasPassword ? <CreateOwnerForm /> : null}
              {ways.provider ? <ProviderButton label={ways.provider} next="/" /> : null}
            </div>
          </Section>
        )}
      </div>
    </>
  );
}
