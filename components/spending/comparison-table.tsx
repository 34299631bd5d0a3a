import { IntervalStrip } from '@/components/charts/interval-strip';
import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { FEWEST_TASKS } from '@/lib/domain/time/compare-with-estimates';
import type { ComparisonLine } from '@/lib/features/spending/view-model';
import { routes } from '@/lib/platform/routes';

const AXIS = { kind: 'log', min: 0.4, max: 4 } as const;
const AS_SAID = { at: 1, good: 'below' } as const;
const WIDTH = 110;

/** What tasks were said to take and what they took. */
export function ComparisonTable({ title, first, lines, workspaceSlug }: { title: string; first: string; lines: readonly ComparisonLine[]; workspaceSlug: string }) {
  return (
    <Section title={title} aside="tick: half of the tasks; line: eight in ten; rule: as said">
      {lines.length === 0 ? (
        <p className="py-2 text-2 text-ink-2">No task that was estimated was finished in these days.</p>
      ) : (
        <Table caption={title}>
          <TableHead>
            <tr>
              <HeadCell name={first} />
              <HeadCell name="Tasks" numeric className="w-14 max-sm:hidden" />
              <HeadCell name="Said" unit="h" numeric className="w-14" />
              <HeadCell name="Took" unit="h" numeric className="w-14" />
              <HeadCell name="Single tasks" unit="took by said, log" className="w-[124px] pl-3 max-md:hidden print:table-cell" />
              <HeadCell name="Typical" unit="80 % interval" numeric className="w-28" />
            </tr>
          </TableHead>
          <tbody>
            {lines.map((line) => {
              const entries = { href: routes.reportEntries(workspaceSlug, line.search), className: 'hover:text-accent hover:underline' };
              return (
                <Row key={line.id} tight>
                  <th scope="row" className="truncate pr-2.5 text-left font-normal">
                    {line.name}
                  </th>
                  <Cell numeric className="text-ink-2 max-sm:hidden">
                    <a {...entries} aria-label={`${line.name}: ${line.tasks} tasks, show their entries`}>
                      {line.tasks}
                    </a>
                  </Cell>
                  <Cell numeric className="text-ink-2">
                    <a {...entries} aria-label={`${line.name}: said ${line.said} hours, show the entries`}>
                      {line.said}
                    </a>
                  </Cell>
                  <Cell numeric>
                    <a {...entries} aria-label={`${line.name}: ${line.took} hours, show the entries`}>
                      {line.took}
                    </a>
                  </Cell>
                  <Cell className="pl-3 max-md:hidden print:table-cell">
                    {line.spread === null ? null : <IntervalStrip form="compact" axis={AXIS} width={WIDTH} height={18} quantiles={line.spread} threshold={AS_SAID} showThreshold label={null} />}
                  </Cell>
                  <Cell numeric>
                    {line.spread === null ? (
                      <span className="text-1 text-ink-3">under {FEWEST_TASKS} tasks</span>
                    ) : (
                      <a {...entries} aria-label={`${line.name}: typically ${line.typical} ${line.typicalRange}, show the entries`}>
                        <b className="font-medium">{line.typical}</b> <span className="text-1 text-ink-3">{line.typicalRange}</span>
                      </a>
                    )}
                  </Cell>
                </Row>
              );
            })}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
