import clsx from 'clsx';
import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import type { ProjectLine } from '@/lib/features/spending/view-model';
import { routes } from '@/lib/platform/routes';

/** All that was logged on each project beside what was believed of it last. */
export function ProjectEstimates({ lines, workspaceSlug }: { lines: readonly ProjectLine[]; workspaceSlug: string }) {
  return (
    <Section title="Projects" aside="all time; the latest estimate of effort, P10 to P90">
      {lines.length === 0 ? (
        <p className="py-2 text-2 text-ink-2">No project has an estimate of its effort or a plan of labels yet.</p>
      ) : (
        <Table caption="Estimates and hours by project">
          <TableHead>
            <tr>
              <HeadCell name="Project" />
              <HeadCell name="Estimate" unit="h" numeric className="w-24" />
              <HeadCell name="Logged" unit="h, share of P50" numeric className="w-24" />
              <HeadCell name="Labels" unit="of those needed" numeric className="w-36 max-sm:hidden" />
              <HeadCell name="Standing" className="w-32 pl-3 max-md:hidden print:table-cell" />
            </tr>
          </TableHead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.id}>
                <th scope="row" className="truncate pr-2.5 text-left font-normal">
                  <a href={routes.project(workspaceSlug, line.id)} className="hover:text-accent hover:underline">
                    {line.name}
                  </a>
                  {line.standing === 'over' ? <span className="ml-1.5 text-1 text-warn md:hidden">over</span> : null}
                </th>
                <Cell numeric>
                  {line.estimate?.middle ?? <span className="text-ink-3">none</span>}
                  <SecondLine>{line.estimate?.range}</SecondLine>
                </Cell>
                <Cell numeric className="font-medium">
                  <a href={routes.reportEntries(workspaceSlug, line.search)} aria-label={`${line.name}: ${line.logged} hours, show the entries`} className="hover:text-accent hover:underline">
                    {line.logged}
                  </a>
                  <SecondLine>{line.share}</SecondLine>
                </Cell>
                <Cell numeric className="max-sm:hidden">
                  {line.labels ? (
                    <a href={routes.reportEntries(workspaceSlug, line.labels.search)} aria-label={`${line.name}: ${line.labels.done} of ${line.labels.needed} labels, show the entries`} className="hover:text-accent hover:underline">
                      {line.labels.done} of {line.labels.needed}
                    </a>
                  ) : null}
                  <SecondLine>{line.labels?.range}</SecondLine>
                </Cell>
                <Cell className={clsx('pl-3 max-md:hidden print:table-cell', line.standing === 'over' ? 'text-warn' : 'text-ink-2')}>{line.standing === 'over' ? 'over the range' : line.standing}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
