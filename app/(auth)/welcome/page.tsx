import type { Metadata } from 'next';
import { Welcome } from '@/components/identity/welcome';
import { CreateWorkspaceForm } from '@/components/workspace/create-workspace-form';
import { loadWelcome } from '@/lib/features/identity/loaders';

export const metadata: Metadata = { title: 'Welcome' };

export default async function WelcomePage() {
  return <Welcome welcome={await loadWelcome()} newWorkspace={<CreateWorkspaceForm />} />;
}
