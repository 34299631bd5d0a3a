import type { Metadata } from 'next';
import { SnapshotsPage } from '@/components/portfolio/snapshots-page';
import { loadSnapshots } from '@/lib/features/portfolio/loaders';

export const metadata: Metadata = { title: 'Decision snapshots' };

export default async function Page({ params }: PageProps<'/w/[workspace]/portfolio/snapshots'>) {
  return <SnapshotsPage view={await loadSnapshots((await params).workspace)} />;
}
