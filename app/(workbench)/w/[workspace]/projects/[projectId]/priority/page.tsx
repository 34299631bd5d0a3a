import { PriorityPage } from '@/components/scoring/priority-page';
import { loadPriority } from '@/lib/features/scoring/loaders';

export default async function ProjectPriorityPage({ params }: PageProps<'/w/[workspace]/projects/[projectId]/priority'>) {
  const { workspace, projectId } = await params;
  const view = await loadPriority(workspace, projectId);
  return <PriorityPage view={view} />;
}
