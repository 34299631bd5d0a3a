import { CandidateSection } from '@/components/experiments/candidate-section';
import { ExperimentsSection } from '@/components/experiments/experiments-section';
import { LogExperiment } from '@/components/experiments/log-experiment';
import { ProgressPage } from '@/components/progress/progress-page';
import { LivePage } from '@/components/shell/live-page';
import { loadExperiments } from '@/lib/features/experiments/loaders';
import { loadProgress } from '@/lib/features/progress/loaders';

const SUBJECTS = ['experiment', 'metric_value', 'time_box', 'time_entry'] as const;

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/projects/[projectId]/progress'>) {
  const { workspace, projectId } = await params;
  const [view, experiments] = await Promise.all([loadProgress(workspace, projectId, await searchParams), loadExperiments(workspace, projectId)]);
  return (
    <>
      <LivePage subjects={SUBJECTS} projectId={projectId} />
      <ProgressPage view={view} action={<LogExperiment view={experiments} isPrimary={!view.asksDecision} />} candidates={<CandidateSection view={experiments} lines={view.candidates} />} experiments={<ExperimentsSection view={experiments} />} />
    </>
  );
}
