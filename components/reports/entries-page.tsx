import Link from 'next/link';
import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { Finding } from '@/components/ui/finding';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import { formatCount } from '@/lib/domain/shared/format-number';
import { stageNames } from '@/lib/domain/shared/stage';
import { formatHours } from '@/lib/domain/time/report/format-hours';
import { toSearch } from '@/lib/domain/time/report/report-address';
import type { EntriesView } from '@/lib/features/reports/loaders';
import type { EntryLine } from '@/lib/features/reports/view-model';
import { routes } from '@/lib/platform/routes';
import { PrintButton } from './print-button';
import { ProblemNote } from './report-frame';

/** The entries behind a figure of a report, newest first. */
export function EntriesPage({ view }: { view: EntriesView }) {
  const { workspaceSlug, query, lines, sum, next } = view;
  return (
    <Page>
      <PageHead title="Entries" parent={{ href: routes.reports(workspaceSlug), label: 'Reports' }} actions={<PrintButton />}>
        <PageTag>{view.days}</PageTag>
      </PageHead>
      <ProblemNote problem={view.problem} />
      {lines.length === 0 ? (
        <EmptyState>No entry fits.</EmptyState>
      ) : (
        <>
          <Finding className="pb-3">
            <b>{formatHours(sum.seconds)} hours</b> in {formatCount(sum.entries)} {sum.entries === 1 ? 'entry' : 'entries'}
            {describeFilters(view)}.
          </Finding>
          <EntryTable lines={lines} workspaceSlug={workspaceSlug} />
          <nav aria-label="More entries" className="flex gap-4 pt-2 text-2">
            {query.after === undefined ? null : <Link className="inline-flex min-h-control items-center text-accent hover:underline pointer-coarse:min-h-11" href={routes.reportEntries(workspaceSlug, toSearch({ ...query, after: undefined }))}>Newest</Link>}
            {next === null ? null : <Link className="inline-flex min-h-control items-center text-accent hover:underline pointer-coarse:min-h-11" href={routes.reportEntries(workspaceSlug, toSearch({ ...query, after: next }))}>Older entries</Link>}
          </nav>
        </>
      )}
    </Page>
  );
}

function describeFilters({ names, query }: EntriesView): string {
  const stages = query.stage.map((stage) => (stage === 'none' ? 'no stage' : `stage ${stageNames[stage]}`));
  const parts = [...[...names.projects, ...names.people, ...names.activities].map(({ name }) => name), ...stages, ...(query.decided === undefined ? [] : ['that changed a decision']), ...(query.estimated === undefined ? [] : ['of tasks that were estimated and are finished'])];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function EntryTable({ lines, workspaceSlug }: { lines: readonly EntryLine[]; workspaceSlug: string }) {
  return (
    <Table caption="Entries, newest first">
      <TableHead sticky>
        <tr>
          <HeadCell name="Day" className="w-24 max-sm:w-20" />
          <HeadCell name="Project and activity" />
          <HeadCell name="Person" className="w-40 max-sm:hidden" />
          <HeadCell name="Note" className="max-md:hidden print:table-cell" />
          <HeadCell name="Stage" className="w-28 max-lg:hidden print:table-cell" />
          <HeadCell name="Hours" unit="h:mm" numeric className="w-16" />
        </tr>
      </TableHead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id}>
            <Cell>
              {line.day}
              <SecondLine>{line.year}</SecondLine>
            </Cell>
            <Cell className="truncate">
              {line.project === null ? 'No project' : line.project.isRemoved ? `${line.project.name} (removed)` : <Link prefetch={false} className="hover:text-accent hover:underline" href={routes.project(workspaceSlug, line.project.id)}>{line.project.name}</Link>}
              <SecondLine>
                {line.activity}
                <span className="sm:hidden"> · {line.person}</span>
              </SecondLine>
            </Cell>
            <Cell className="truncate max-sm:hidden">{line.person}</Cell>
            <Cell className="truncate max-md:hidden print:table-cell">
              {line.note}
              <SecondLine>{[line.task, line.quantity, line.changedDecision ? 'changed a decision' : ''].filter((text) => text !== '').join(' · ')}</SecondLine>
            </Cell>
            <Cell className="text-ink-2 max-lg:hidden print:table-cell">{line.stage}</Cell>
            <Cell numeric className="font-medium">{line.duration}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
