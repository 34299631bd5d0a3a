import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { ProgressView } from '@/lib/features/progress/loaders';
import { routes } from '@/lib/platform/routes';
import { AxisLinks } from './axis-links';
import { BoxSection } from './box-section';
import { ForecastKeeper } from './forecast-keeper';
import { OutlookSection } from './outlook-section';
import { PlateauList } from './plateau-list';
import { ProgressFigure } from './progress-figure';
import { ProgressFinding } from './progress-finding';
import { RecordSection } from './record-section';
import { WarningList } from './warning-list';
import { WordsSection } from './words-section';
import { WorthSection } from './worth-section';

type ProgressPageProps = {
  view: ProgressView;
  /** Logs an experiment. */
  action: ReactNode;
  candidates: ReactNode;
  experiments: ReactNode;
};

/** Where the curve stands and where it is heading, what further hours buy, and the experiments behind it. */
export function ProgressPage({ view, action, candidates, experiments }: ProgressPageProps) {
  const { workspace, projectId, axis, picture, isPending, wantsKeeping } = view;
  const isEmpty = view.metric === null || view.picture.points.length === 0;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pt-3 pb-1">
        <div className="min-w-0 flex-1 basis-80">
          <ProgressFinding view={view} />
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={routes.projectRuns(workspace.slug, projectId)}>Runs</ButtonLink>
          {action}
        </div>
      </div>
      <WarningList view={view} />
      <div className="grid gap-x-8 gap-y-6 pt-1 xl:grid-cols-[minmax(0,1fr)_360px]">
        <div className="min-w-0">
          {isEmpty && axis === 'hours' ? <NothingYet view={view} /> : null}
          {isEmpty && axis === 'hours' ? null : (
            <>
              <div className="flex flex-wrap items-center justify-end gap-2 pb-1">
                <AxisLinks workspace={workspace.slug} projectId={projectId} axis={axis} />
              </div>
              {picture.points.length === 0 && picture.courses.length === 0 ? <NoAxis axis={axis} /> : <ProgressFigure view={view} />}
              <PlateauList view={view} />
            </>
          )}
        </div>
        <div className="grid min-w-0 content-start gap-6">
          <OutlookSection view={view} />
          <WorthSection view={view} />
          <BoxSection view={view} />
          {candidates}
        </div>
      </div>
      <div className="grid gap-6 pt-6">
        {experiments}
        <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
          <WordsSection view={view} />
          <RecordSection view={view} />
        </div>
      </div>
      <ForecastKeeper workspace={workspace.slug} projectId={projectId} isPending={isPending} wantsKeeping={wantsKeeping} />
    </>
  );
}

function NothingYet({ view: { metric } }: { view: ProgressView }) {
  return (
    <EmptyState hint="From three kept values on, the forecast stands here: where the curve is heading, when it reaches the target, and what the next ten hours buy.">
      {metric === null ? 'An experiment is a hypothesis, what was changed, and what was measured. The first one says what this project is measured by.' : `Nothing was measured in ${metric.name} yet. The first experiment is best the simplest way there is: it is the baseline for all others.`}
    </EmptyState>
  );
}

const missing = {
  hours: 'No experiment was measured yet.',
  steps: 'No experiment says after how many training steps it was measured. Write the step beside the value, or attach a tracked run: its course is drawn here.',
  examples: 'No experiment says how many training examples it saw. With them, this is the learning curve that tells what more data would bring.',
  date: 'No experiment was finished yet.',
} as const;

function NoAxis({ axis }: { axis: ProgressView['axis'] }) {
  return <EmptyState>{missing[axis]}</EmptyState>;
}
