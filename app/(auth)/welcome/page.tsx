import type { Metadata } from 'next';
import { Welcome } from '@/components/identity/welcome';
import { loadWelcome } from '@/lib/features/identity/loaders';

export const metadata: Metadata = { title: 'Welcome' };

export default async function WelcomePage() {
  return <Welcome welcome={await loadWelcome()} />;
}
