import { PriorityPage } from '@/components/scoring/priority-page';
import { loadPriority } from '@/lib/features/scoring/loaders';

export default async function Page({ params }: PageProps<'/w/[workspace]/projects/[projectId]/priority'>) {
  const { workspace, projectId } = await params;
  return <PriorityPage view={await loadPriority(workspace, projectId)} />;
}
