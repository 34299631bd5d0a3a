import type { Metadata } from 'next';
import { PeopleSettings } from '@/components/members/people-settings';
import { loadPeople } from '@/lib/features/members/loaders';

export const metadata: Metadata = { title: 'People' };

export default async function PeopleSettingsPage({ params }: PageProps<'/w/[workspace]/settings/people'>) {
  return <PeopleSettings {...await loadPeople((await params).workspace)} />;
}
