import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import type { CostLine } from '@/lib/features/spending/view-model';
import { routes } from '@/lib/platform/routes';

/** What a point of each project's primary metric cost. */
export function CostTable({ lines, workspaceSlug }: { lines: readonly CostLine[]; workspaceSlug: string }) {
  return (
    <Section title="Cost of a point" aside="hours of people, and compute of the experiments finished">
      {lines.length === 0 ? (
        <p className="py-2 text-2 text-ink-2">No project’s primary metric was measured on its holdout in these days.</p>
      ) : (
        <Table caption="Cost of a point of the primary metric, by project">
          <TableHead>
            <tr>
              <HeadCell name="Project" unit="primary metric" />
              <HeadCell name="Best" unit="from, to" className="w-36 max-sm:hidden" />
              <HeadCell name="Hours" numeric className="w-24" />
              <HeadCell name="Cost" numeric className="w-28 max-sm:hidden" />
              <HeadCell name="A point" unit="80 % interval" numeric className="w-36" />
            </tr>
          </TableHead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.id}>
                <th scope="row" className="truncate pr-2.5 text-left font-normal">
                  {line.project}
                  <SecondLine>{line.metric}</SecondLine>
                </th>
                <Cell className="num max-sm:hidden">
                  {line.change === '' ? null : (
                    <a href={routes.projectProgress(workspaceSlug, line.id)} aria-label={`${line.project}: ${line.change}, show the experiments`} className="hover:text-accent hover:underline">
                      {line.change}
                    </a>
                  )}
                </Cell>
                <Cell numeric>
                  <a href={routes.reportEntries(workspaceSlug, line.search)} aria-label={`${line.project}: ${line.hours} hours, show the entries`} className="hover:text-accent hover:underline">
                    {line.hours}
                  </a>
                  {line.compute === '' ? null : (
                    <SecondLine>
                      <a href={routes.projectProgress(workspaceSlug, line.id)} aria-label={`${line.project}: ${line.compute} of compute, show the experiments`} className="hover:text-accent hover:underline">
                        {line.compute} of compute
                      </a>
                    </SecondLine>
                  )}
                </Cell>
                <Cell numeric className="max-sm:hidden">
                  {line.cost === '' ? null : (
                    <a href={routes.reportEntries(workspaceSlug, line.search)} aria-label={`${line.project}: ${line.cost}, show the entries`} className="hover:text-accent hover:underline">
                      {line.cost}
                    </a>
                  )}
                  <SecondLine>{line.unpriced}</SecondLine>
                </Cell>
                <Cell numeric>
                  {line.perPoint ? (
                    <>
                      <a href={routes.reportEntries(workspaceSlug, line.search)} aria-label={`${line.project}: ${line.perPoint.middle} a point, show the entries`} className="font-medium hover:text-accent hover:underline">
                        {line.perPoint.middle}
                      </a>
                      <SecondLine>{line.perPoint.range}</SecondLine>
                    </>
                  ) : (
                    <span className="text-1 whitespace-normal text-ink-3">{line.because}</span>
                  )}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
