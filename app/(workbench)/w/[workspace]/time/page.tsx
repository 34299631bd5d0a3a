import type { Metadata } from 'next';
import { TimePage } from '@/components/time/time-page';
import { loadTimePage } from '@/lib/features/time/loaders';

export const metadata: Metadata = { title: 'Time' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/time'>) {
  const { workspace } = await params;
  return <TimePage view={await loadTimePage(workspace, await searchParams)} />;
}
