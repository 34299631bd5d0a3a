import { buttonClass } from '@/components/ui/button-style';
import { EmptyState } from '@/components/ui/empty-state';
import { Finding } from '@/components/ui/finding';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { toSearch } from '@/lib/domain/time/report/report-address';
import { groupingNames } from '@/lib/domain/time/report/report-names';
import type { ReportView } from '@/lib/features/reports/loaders';
import { routes } from '@/lib/platform/routes';
import { ReportChart } from './report-chart';
import { ReportControls } from './report-controls';
import { ReportFrame } from './report-frame';
import { ReportPager, ReportTable } from './report-table';

/** Where the hours went. */
export function HoursPage({ view }: { view: ReportView }) {
  const { workspaceSlug, workspaceName, query, finding, table } = view;
  const { period, from, to } = query;
  const download = (
    <a href={routes.exportReport(workspaceSlug, toSearch({ ...query, page: 1, back: 0 }))} download className={buttonClass('default')}>
      <Icon name="download" /> CSV
    </a>
  );
  return (
    <ReportFrame workspaceSlug={workspaceSlug} workspaceName={workspaceName} tab="hours" days={view.days} problem={view.problem} search={toSearch({ period, from, to })} actions={download} controls={<ReportControls view={view} />}>
      {finding === null ? (
        <EmptyState>No hours were logged in these days{view.names.projects.length + view.names.people.length + view.names.activities.length > 0 ? ' that fit the filters' : ''}. Hours logged on the page Time add up here.</EmptyState>
      ) : (
        <>
          <HoursFinding view={view} finding={finding} />
          <div className="grid gap-6 pt-4">
            <ReportChart chart={table.chart} per={query.per} />
            <Section title={`Hours by ${groupingNames[query.by].toLowerCase()}`} aside="a figure opens its entries">
              <ReportTable view={view} />
              <ReportPager view={view} />
            </Section>
          </div>
        </>
      )}
    </ReportFrame>
  );
}

function HoursFinding({ view, finding }: { view: ReportView; finding: NonNullable<ReportView['finding']> }) {
  const who = [...view.names.projects, ...view.names.people, ...view.names.activities].map(({ name }) => name);
  return (
    <Finding className="pt-2">
      <b>{finding.hours} hours</b> were logged, {finding.where}
      {who.length > 0 ? `, on ${who.join(', ')}` : ''}.{' '}
      {finding.lead ? (
        <>
          {finding.lead.share} of them went to <b>{finding.lead.name}</b>.{' '}
        </>
      ) : null}
      {finding.deciding} of the hours changed a decision.
    </Finding>
  );
}
