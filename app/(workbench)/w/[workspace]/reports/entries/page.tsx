import type { Metadata } from 'next';
import { EntriesPage } from '@/components/reports/entries-page';
import { loadEntriesPage } from '@/lib/features/reports/loaders';

export const metadata: Metadata = { title: 'Entries' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/reports/entries'>) {
  const { workspace } = await params;
  return <EntriesPage view={await loadEntriesPage(workspace, await searchParams)} />;
}
