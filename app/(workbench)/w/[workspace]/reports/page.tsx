import type { Metadata } from 'next';
import { HoursPage } from '@/components/reports/hours-page';
import { loadReportPage } from '@/lib/features/reports/loaders';

export const metadata: Metadata = { title: 'Reports' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/reports'>) {
  const { workspace } = await params;
  return <HoursPage view={await loadReportPage(workspace, await searchParams)} />;
}
