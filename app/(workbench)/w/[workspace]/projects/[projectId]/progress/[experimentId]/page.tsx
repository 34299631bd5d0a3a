import { ExperimentPage } from '@/components/experiments/experiment-page';
import { loadExperiment } from '@/lib/features/experiments/loaders';

export default async function Page({ params }: PageProps<'/w/[workspace]/projects/[projectId]/progress/[experimentId]'>) {
  const { workspace, projectId, experimentId } = await params;
  return <ExperimentPage view={await loadExperiment(workspace, projectId, experimentId)} />;
}
