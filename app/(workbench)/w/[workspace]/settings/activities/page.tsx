import type { Metadata } from 'next';
import { ActivitySettings } from '@/components/activities/activity-settings';
import { loadActivitySettings } from '@/lib/features/activities/loaders';

export const metadata: Metadata = { title: 'Activities' };

export default async function Page({ params }: PageProps<'/w/[workspace]/settings/activities'>) {
  const { workspace } = await params;
  return <ActivitySettings view={await loadActivitySettings(workspace)} />;
}
