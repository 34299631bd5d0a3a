import type { Metadata } from 'next';
import { SignIn } from '@/components/identity/sign-in';
import { loadSignIn } from '@/lib/features/identity/loaders';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next: asked, error } = await searchParams;
  const next = typeof asked === 'string' ? asked : '/';
  return <SignIn ways={await loadSignIn(next)} next={next} providerError={typeof error === 'string' ? error : undefined} />;
}
