import type { Metadata } from 'next';
import { Invitation } from '@/components/identity/invitation';
import { loadInvitation } from '@/lib/features/identity/loaders';

export const metadata: Metadata = { title: 'Invitation' };

export default async function InvitationPage({ params }: PageProps<'/invitation/[invitationId]'>) {
  const { invitationId } = await params;
  return <Invitation {...await loadInvitation(invitationId)} />;
}
