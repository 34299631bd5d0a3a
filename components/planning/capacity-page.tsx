import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { Finding, Range } from '@/components/ui/finding';
import { PageHead } from '@/components/ui/page-head';
import type { CapacityView } from '@/lib/features/planning/loaders';
import { CapacityList } from './capacity-list';
import { ConstraintList } from './constraint-list';
import { DriverList } from './driver-list';
import { PeopleList } from './people-list';
import { PeriodActions } from './period-actions';
import { PeriodFacts } from './period-facts';
import { PeriodMenu } from './period-menu';

/** What there is of everything in one period, who gives it, and what the plan must respect. */
export function CapacityPage({ view }: { view: CapacityView }) {
  const { workspaceSlug, period, periods, mayPlan } = view;
  return (
    <Page>
      <PageHead title="Capacity" actions={mayPlan ? <PeriodActions workspaceSlug={workspaceSlug} period={period} /> : null}>
        {period ? <PeriodMenu workspaceSlug={workspaceSlug} periods={periods} period={period} /> : null}
      </PageHead>
      {period ? (
        <>
          <CapacityFinding view={view} />
          <div className="grid gap-x-8 gap-y-8 pt-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
            <div className="grid min-w-0 content-start gap-8">
              <CapacityList view={view} period={period} />
              <ConstraintList view={view} periodId={period.id} />
              <DriverList view={view} />
              <PeriodFacts period={period} />
            </div>
            <PeopleList view={view} />
          </div>
        </>
      ) : (
        <EmptyState hint={mayPlan ? undefined : `A ${view.planners} can add one.`}>A period is the time that one plan is made for, such as a quarter. Add one to say what people, compute and money there are.</EmptyState>
      )}
    </Page>
  );
}

function CapacityFinding({ view: { finding, period } }: { view: CapacityView }) {
  if (finding === null || period === null) return <Finding>No role has a capacity in {period?.name ?? 'this period'} yet, so people do not limit the plan.</Finding>;
  return (
    <Finding>
      {period.name} has <b>{finding.stated} person-weeks</b> to plan with; {finding.people} {finding.people === 1 ? 'person gives' : 'people give'} {finding.given} <Range>weeks of 40 h, absences taken off</Range>. {finding.tightest}
    </Finding>
  );
}
