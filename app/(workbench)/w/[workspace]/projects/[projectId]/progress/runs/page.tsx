import type { Metadata } from 'next';
import { RunsPage } from '@/components/trackers/runs-page';
import { loadRuns } from '@/lib/features/trackers/loaders';

export const metadata: Metadata = { title: 'Runs' };

export default async function Page({ params }: PageProps<'/w/[workspace]/projects/[projectId]/progress/runs'>) {
  const { workspace, projectId } = await params;
  return <RunsPage view={await loadRuns(workspace, projectId)} />;
}
