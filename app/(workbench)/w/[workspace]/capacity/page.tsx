import type { Metadata } from 'next';
import { CapacityPage } from '@/components/planning/capacity-page';
import { loadCapacityPage } from '@/lib/features/planning/loaders';

export const metadata: Metadata = { title: 'Capacity' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/capacity'>) {
  const { workspace } = await params;
  return <CapacityPage view={await loadCapacityPage(workspace, await searchParams)} />;
}
