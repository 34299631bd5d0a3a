import type { ReactNode } from 'react';
import clsx from 'clsx';
import type { ProjectOverviewView } from '@/lib/features/projects/loaders';
import { ActivitySection } from './activity-section';
import { DescriptionField } from './description-field';
import { EstimateSection } from './estimate-section';
import { ExtraColumns } from './extra-columns';
import { GateList } from './gate-list';
import { GoalSection } from './goal-section';
import { ProgressSection } from './progress-section';
import { ProjectFacts } from './project-facts';
import { RiskSection } from './risk-section';
import { StageLine } from './stage-line';
import { UnknownSection } from './unknown-section';

/** What is known of a project, on one page; what nobody has said yet leaves its place to the rest. */
export function ProjectOverview({ view, children }: { view: ProjectOverviewView; children: ReactNode }) {
  const { goal, progress, risks, passages, gates } = view;
  return (
    <>
      <ProjectFacts view={view} />
      <div className="grid gap-x-6 gap-y-7 lg:grid-cols-12">
        <div className="grid gap-4 lg:col-span-12">
          <DescriptionField view={view} />
          {passages.length > 0 ? <StageLine view={view} /> : null}
          {gates.length > 0 ? <GateList view={view} /> : null}
        </div>
        {goal ? <Part span={7}><GoalSection goal={goal} /></Part> : null}
        <Part span={5}><EstimateSection view={view} /></Part>
        {progress ? <Part span={goal ? 4 : 7}><ProgressSection progress={progress} forecast={view.forecast} /></Part> : null}
        <Part span={goal === null ? (progress ? 12 : 7) : progress ? 8 : 12}><UnknownSection view={view} /></Part>
        {risks.length > 0 ? <Part span={4}><RiskSection risks={risks} /></Part> : null}
        <Part span={risks.length > 0 ? 4 : 6}><ActivitySection view={view} /></Part>
        <Part span={risks.length > 0 ? 4 : 6}>{children}</Part>
        <div className="lg:col-span-12"><ExtraColumns project={view.project} /></div>
      </div>
    </>
  );
}

const SPANS = { 4: 'lg:col-span-4', 5: 'lg:col-span-5', 6: 'lg:col-span-6', 7: 'lg:col-span-7', 8: 'lg:col-span-8', 12: 'lg:col-span-12' } as const;

function Part({ span, children }: { span: keyof typeof SPANS; children: ReactNode }) {
  return <div className={clsx('min-w-0', SPANS[span])}>{children}</div>;
}
